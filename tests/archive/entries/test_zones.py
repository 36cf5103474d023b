from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.tabling import Cell, put
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.batch import apply, preview
from archive_app.archive.entries.description import add, change
from archive_app.archive.sites.groups import members, tree
from archive_app.domain.entries import Entry
from archive_app.domain.progress import QUIET


def test_a_zone_is_made_when_it_is_first_named(archive: Archive, site: Entry) -> None:
    change(archive, site.id, [assignment("zone=中心城区")])
    other = add(archive, kind="site", set_=[assignment("name=天厂"), assignment("zone=中心城区")])
    (zone,) = tree(archive)
    assert zone.name == "中心城区"
    assert {one.id for one in members(archive, zone.code)} == {site.id, other.id}


def test_a_zone_is_named_by_its_code_too(archive: Archive, site: Entry) -> None:
    zone = add(archive, kind="site_group", set_=[assignment("name=其余区县")])
    told = change(archive, site.id, [assignment(f"zone={zone.code}")])
    assert told.values["zone"] == zone.id
    assert change(archive, site.id, [assignment("zone=")]).values.get("zone") is None
    assert len(tree(archive)) == 1


def test_a_zone_is_made_for_many_and_undone_with_them(archive: Archive, site: Entry) -> None:
    other = add(archive, kind="site", set_=[assignment("name=天厂")])
    machine = add(archive, kind="equipment", site=site.id, set_=[assignment("title=车床")])
    said = [assignment("zone=中心城区")]
    told = preview(archive, [site.id, other.id, machine.id], said)
    assert [(one.after, one.count) for one in told.changes] == [("中心城区", 2)]
    assert len(told.refused) == 1
    assert tree(archive) == []
    assert apply(archive, QUIET, [site.id, other.id], said).changed == 2
    (zone,) = tree(archive)
    assert len(members(archive, zone.code)) == 2
    undo(archive)
    assert tree(archive) == []


def test_a_zone_is_made_by_a_cell_of_the_table(archive: Archive, site: Entry) -> None:
    assert put(archive, [Cell(site.id, "zone", "中心城区")]).changed == 1
    assert [one.name for one in tree(archive)] == ["中心城区"]
