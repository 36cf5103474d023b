from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add, change, remove
from archive_app.archive.intake.intake import take_in
from archive_app.archive.issuing.casefiles import casefile_of
from archive_app.archive.programme import designating, monitoring, projects
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import PERSON


def test_a_casefile_has_the_site_and_its_records_in_the_order_of_their_tree(
    archive: Archive, site: Entry
):
    hall = add(archive, kind="building", site=site.code, set_=[Assignment("title", "=", "厂房")])
    later = add(archive, kind="building", site=site.code, set_=[Assignment("title", "=", "水塔")])
    machine = add(archive, kind="equipment", parent=hall.code)
    gone = add(archive, kind="drawing", site=site.code)
    remove(archive, gone.code)
    add(archive, kind="site")
    casefile = casefile_of(archive, site.code)
    assert casefile.site.shown["other_names"] == "重钢"
    assert [one.entry.id for one in casefile.records] == [hall.id, machine.id, later.id]
    assert (casefile.archive_name, casefile.issued_by) == ("重庆工业遗产", PERSON)


def test_a_casefile_names_people_and_terms_in_words(archive: Archive, site: Entry):
    add(archive, kind="agent", set_=[Assignment("name", "=", "重庆钢铁公司")])
    change(
        archive,
        site.code,
        [Assignment("condition", "=", "poor"), Assignment("owner", "=", "重庆钢铁公司")],
    )
    shown = casefile_of(archive, site.code).site.shown
    assert (shown["condition"], shown["owner"]) == ("差", "重庆钢铁公司")


def test_what_is_no_jpeg_comes_with_a_picture_that_can_be_set(
    archive: Archive, site: Entry, files: Path
):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    held = {
        file.file_name: file for one in casefile_of(archive, site.id).records for file in one.files
    }
    assert held["IMG_0001.jpg"].rendition is None
    assert held["访谈.wav"].rendition is None
    drawn = held["总装图.tif"].rendition
    assert drawn
    assert drawn.read_bytes()[:4] in {b"\x89PNG", b"\xff\xd8\xff\xe0"}


def test_a_site_in_the_trash_is_taken_out_before_it_has_a_casefile(archive: Archive, site: Entry):
    remove(archive, site.code)
    with pytest.raises(Refused) as told:
        casefile_of(archive, site.code)
    assert told.value.key == "is_removed"


def test_only_a_site_has_a_casefile(archive: Archive, site: Entry):
    agent = add(archive, kind="agent")
    with pytest.raises(Refused) as told:
        casefile_of(archive, agent.code)
    assert told.value.key == "not_a_site"
    record = add(archive, kind="drawing", site=site.code)
    with pytest.raises(Refused):
        casefile_of(archive, record.code)


def test_what_is_listed_visited_and_planned_is_told_beside_the_records(
    archive: Archive, site: Entry
):
    project = add(archive, kind="project", site=site.code, set_=[Assignment("title", "=", "修缮")])
    designating.designate(archive, [project.code, site.code], "国家工业遗产")
    monitoring.inspect(archive, site.code, findings=["裂缝"])
    projects.plan_year(archive, 2025, [project.code])
    elsewhere = add(archive, kind="site", set_=[Assignment("name", "=", "别处")])
    designating.designate(archive, [elsewhere.code], "国家工业遗产")
    casefile = casefile_of(archive, site.code)
    assert [one.kind.id for one in casefile.records] == ["project"]
    assert sorted(one.kind.id for one in casefile.beside) == [
        "designation",
        "finding",
        "visit",
        "year_plan",
    ]
    assert casefile.above(next(one for one in casefile.beside if one.kind.id == "finding")) in (
        casefile.beside
    )
