from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.duplicates import DISTINCT
from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.linking import link
from archive_app.archive.catalogue.repeating import duplicate, last_values
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.lists.list_file import KEY
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.roles import Role
from tests.archive.conftest import photograph


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


def test_a_copy_has_the_links_in_their_roles_and_the_details_but_no_files(
    archive: Archive, site: Entry, tmp_path: Path
):
    owner = add(archive, kind="agent", set_=[assignment("name=重庆钢铁公司")])
    link(archive, site.code, "owner", owner.code, Role("业主", "1938", "1949年"))
    add(archive, kind="survey_point", site=site.code, set_=[assignment("title=大门")])
    picture = photograph(tmp_path / "高炉.jpg", "高炉")
    first = add(archive, kind="photograph", site=site.code, files=[picture])
    copy = sheet(archive, duplicate(archive, site.code).id)
    assert copy.shown["owner"] == "重庆钢铁公司〔业主，1938—1949年〕"
    (point,) = copy.details["survey_point"]
    assert (point.entry.title, point.entry.parent, point.entry.site) == (
        "大门",
        copy.entry.id,
        copy.entry.id,
    )
    assert len(sheet(archive, site.id).details["survey_point"]) == 1
    assert sheet(archive, duplicate(archive, first.code).id).files == ()
    assert [undo(archive).label for _ in range(2)] == ["duplicate", "duplicate"]
    with pytest.raises(Refused, match="unknown_entry"):
        entry_of(archive, point.entry.id)


def test_a_copy_is_not_known_again_as_the_row_that_the_first_was(archive: Archive, site: Entry):
    with archive.operation(archive.step("describe")) as tables:
        tables.entries.describe(site.id, site.title, {KEY: "k", DISTINCT: ["x"]})
    assert not {KEY, DISTINCT} & entry_of(archive, duplicate(archive, site.code).id).values.keys()
