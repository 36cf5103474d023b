from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.assigning import assignment
from archive_app.archive.description import add, entry_of
from archive_app.archive.history import undo
from archive_app.archive.repeating import duplicate, last_values
from archive_app.domain.entries import Entry


def test_a_copy_stands_beside_the_first_with_its_values(archive: Archive, site: Entry):
    said = ("title=蒸汽机", "condition=差", "reference_code=K021-001", "date=1938年")
    hall = add(archive, kind="building", site=site.code)
    first = add(archive, kind="equipment", parent=hall.code, set_=[*map(assignment, said)])
    copy = duplicate(archive, first.code)
    assert (copy.title, copy.parent, copy.site) == ("蒸汽机", hall.id, site.id)
    assert copy.code != first.code
    assert {**copy.values, "reference_code": "K021-001"} == {**first.values}
    assert undo(archive).label == "duplicate"


def test_a_copy_of_a_site_is_a_site_of_its_own(archive: Archive, site: Entry):
    copy = duplicate(archive, site.code)
    assert copy.site == copy.id
    assert copy.values == entry_of(archive, site.code).values


def test_what_was_said_last_is_offered_again(archive: Archive, site: Entry):
    assert last_values(archive, "drawing") == {}
    for title, scale in (("总图", "1:500"), ("立面", "1:100")):
        said = [assignment(f"title={title}"), assignment(f"scale={scale}")]
        add(archive, kind="drawing", site=site.code, set_=said)
    add(archive, kind="building", site=site.code)
    assert last_values(archive, "图纸") == {"scale": "1:100"}
    archive.person = "李工"
    assert last_values(archive, "drawing") == {}
