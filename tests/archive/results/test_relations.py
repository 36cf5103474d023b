from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.linking import link
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.finding.sets import make_set
from archive_app.archive.results.relations import neighbours
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.roles import Role


@pytest.fixture
def maker(archive: Archive) -> Entry:
    """Give an organisation."""
    return add(archive, kind="agent", set_=[assignment("name=黑色冶金设计院")])


def record(archive: Archive, site: Entry, kind: str, title: str, parent: str = "") -> Entry:
    return add(
        archive, kind=kind, site=site.code, parent=parent, set_=[assignment(f"title={title}")]
    )


def test_both_ends_of_a_link_tell_of_it_each_in_its_own_words(
    archive: Archive, site: Entry, maker: Entry
):
    drawing = record(archive, site, "drawing", "高炉总图")
    link(archive, drawing.code, "responsible", maker.code, Role("设计", "1958年", "1958年"))
    [here] = sheet(archive, drawing.id).relations
    assert (here.label, here.title, here.role) == (
        "设计（测绘）单位",
        "黑色冶金设计院",
        "设计，1958年",
    )
    assert here.outgoing
    [there] = sheet(archive, maker.id).relations
    assert (there.label, there.code, there.role) == ("负责", drawing.code, "设计，1958年")
    assert not there.outgoing


def test_what_is_in_the_trash_points_at_nothing(archive: Archive, site: Entry, maker: Entry):
    drawing = record(archive, site, "drawing", "高炉总图")
    link(archive, drawing.code, "responsible", maker.code, Role())
    remove(archive, drawing.code)
    assert sheet(archive, maker.id).relations == ()


def test_one_walks_from_the_machine_to_the_building_the_drawing_and_its_maker(
    archive: Archive, site: Entry, maker: Entry
):
    hall = record(archive, site, "building", "炼钢车间")
    machine = record(archive, site, "equipment", "平炉", hall.code)
    drawing = record(archive, site, "drawing", "平炉总装图", machine.code)
    link(archive, drawing.code, "responsible", maker.code, Role())
    found = [(one.way, one.entry.title) for one in neighbours(archive, machine.code)]
    assert found == [("above", "炼钢车间"), ("below", "平炉总装图")]
    assert [one.entry.title for one in neighbours(archive, hall.code)] == ["重庆钢铁厂", "平炉"]
    assert [one.entry.title for one in neighbours(archive, maker.code)] == ["平炉总装图"]
    assert [one.way for one in neighbours(archive, site.code)] == ["below"]
    assert {one.way for one in neighbours(archive, drawing.code)} == {"responsible", "above"}


def test_one_walks_from_a_step_to_its_machine_the_building_the_drawing_and_who_tells_of_it(
    archive: Archive, site: Entry
):
    hall = record(archive, site, "building", "炼钢车间")
    machine = record(archive, site, "equipment", "平炉", hall.code)
    drawing = record(archive, site, "drawing", "平炉总装图", machine.code)
    told = record(archive, site, "interview", "王师傅访谈")
    process = record(archive, site, "process", "平炉炼钢")
    step = add(
        archive,
        kind="process_step",
        parent=process.code,
        set_=[
            assignment("name=出钢"),
            assignment(f"equipment={machine.code}"),
            assignment(f"drawing={drawing.code}"),
            assignment(f"testimony={told.code}"),
        ],
    )

    def ways(entry: Entry) -> dict[str, str]:
        seen = sheet(archive, entry.id)
        return {one.title: one.label or one.way for one in (*seen.relations, *seen.around)}

    assert list(ways(process).items()) == [
        ("平炉", "出钢 · 设备"),
        ("平炉总装图", "出钢 · 图纸"),
        ("王师傅访谈", "出钢 · 口述与影像"),
    ]
    assert ways(machine) == {"平炉炼钢 · 出钢": "设备", "炼钢车间": "above", "平炉总装图": "below"}
    assert ways(hall) == {"平炉": "below"}
    assert ways(drawing)["平炉"] == "above"
    assert ways(told) == {"平炉炼钢 · 出钢": "口述与影像"}
    assert ways(step)["平炉炼钢"] == "above"
    assert sheet(archive, site.id).around == ()


def test_an_entry_tells_its_sets_and_a_set_tells_nothing_of_its_thousands(
    archive: Archive, site: Entry
):
    kept, _ = make_set(archive, "图录", [site.code])
    [told] = sheet(archive, site.id).relations
    assert (told.label, told.title, told.outgoing) == ("列入选集", "图录", False)
    assert sheet(archive, kept.id).relations == ()
