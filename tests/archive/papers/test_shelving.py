"""The shelf list goes along the shelves, box by box."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, remove
from archive_app.archive.papers.shelving import Shelved, shelf_list
from archive_app.domain.entries import Entry


def made(archive: Archive, kind: str, site: str = "", **values: object) -> Entry:
    texts = [assignment(f"{field}={value}") for field, value in values.items()]
    return add(archive, kind=kind, site=site, set_=texts)


def test_boxes_stand_in_the_order_of_the_shelves(archive: Archive):
    for shelf, number in ((10, 1), (9, 12), (9, 2)):
        made(
            archive,
            "box",
            title="盒",
            room="一库",
            rack="3柜",
            shelf=f"{shelf}层",
            box_number=number,
        )
    assert [(box.place[1:], box.number) for box in shelf_list(archive)] == [
        (("一库", "3柜", "9层"), "2"),
        (("一库", "3柜", "9层"), "12"),
        (("一库", "3柜", "10层"), "1"),
    ]


def test_a_box_holds_volumes_and_papers_in_their_order(archive: Archive, site: Entry):
    box = made(archive, "box", title="照片盒", box_number=1)
    later = made(
        archive, "volume", title="照片卷", box=box.code, box_position=2, volume_number="0002"
    )
    first = made(
        archive, "volume", title="文字卷", box=box.code, box_position=1, volume_number="0001"
    )
    loose = made(archive, "drawing", site.code, title="总图", box=box.code)
    for title in ("厂志", "批复"):
        made(archive, "document", site.code, title=title, volume=first.code)
    [held] = shelf_list(archive)
    assert held.held == (
        Shelved(first.code, "0001", "volume", "文字卷", 2),
        Shelved(later.code, "0002", "volume", "照片卷", 0),
        Shelved(loose.code, "", "drawing", "总图", 0),
    )


def test_what_moves_or_goes_leaves_its_box(archive: Archive):
    one, other = (made(archive, "box", title="盒", box_number=number) for number in (1, 2))
    volume = made(archive, "volume", title="文字卷", box=one.code)
    change(archive, volume.code, [assignment(f"box={other.code}")])
    assert [len(box.held) for box in shelf_list(archive)] == [0, 1]
    remove(archive, volume.code)
    remove(archive, one.code)
    [left] = shelf_list(archive)
    assert (left.code, left.held) == (other.code, ())
