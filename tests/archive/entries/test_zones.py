from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change
from archive_app.archive.sites.groups import members, tree
from archive_app.domain.entries import Entry


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
