from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.archive.intake.matching import named_record
from archive_app.domain.entries import Entry


@pytest.fixture
def drawing(archive: Archive, site: Entry) -> Entry:
    said = [assignment("title=总图"), assignment("reference_code=CQ-001-0003")]
    return add(archive, kind="drawing", site=site.code, set_=said)


def named(archive: Archive, site: Entry, name: str) -> str:
    with archive.store.reading() as tables:
        found = named_record(tables, site, name)
    return found.code if found else ""


@pytest.mark.parametrize(
    "form", ["{}.jpg", "{} 正面.jpg", "{}_2.tif", "{}（修）.tif", "{}高炉.jpg"]
)
def test_a_name_that_begins_with_a_code_names_its_record(
    archive: Archive, site: Entry, drawing: Entry, form: str
):
    assert named(archive, site, form.format(drawing.code)) == drawing.code
    assert named(archive, site, form.format("CQ-001-0003")) == drawing.code


@pytest.mark.parametrize("name", ["IMG_0001.jpg", "A-00020.jpg", "总图.jpg", "2.jpg", "A-9999.jpg"])
def test_no_other_name_does(archive: Archive, site: Entry, drawing: Entry, name: str):
    assert named(archive, site, name) == ""


def test_neither_the_site_nor_what_is_removed_nor_another_sites_record_is_named(
    archive: Archive, site: Entry, drawing: Entry
):
    other = add(archive, kind="site")
    assert named(archive, other, f"{drawing.code}.jpg") == ""
    assert named(archive, site, f"{site.code}.jpg") == ""
    remove(archive, drawing.code)
    assert named(archive, site, f"{drawing.code}.jpg") == ""
