"""What the site of an entry has, the entry has."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add, change
from archive_app.archive.finding.by_site import GROUP, counted, sites_having

DADUKOU = "divisions/500104"


def test_sites_have_divisions_and_groups_and_are_counted_by_them(archive: Archive) -> None:
    outer = add(archive, kind="site_group", set_=[Assignment("name", "=", "重庆")])
    inner = add(
        archive,
        kind="site_group",
        set_=[Assignment("name", "=", "大渡口"), Assignment("within", "=", "500104")],
    )
    change(archive, outer.code, [Assignment("members", "=", inner.code)])
    works = add(archive, kind="site", set_=[Assignment("division", "=", "500104")])
    mill = add(archive, kind="site", set_=[Assignment("division", "=", "420106")])
    with archive.store.reading() as tables:
        assert sites_having(archive, tables, "divisions", {DADUKOU}) >= {works.id}
        assert sites_having(archive, tables, GROUP, {outer.id}) == {outer.id, inner.id, works.id}
        found = {works.id: 5, mill.id: 2, outer.id: 1}
        assert counted(archive, tables, "divisions", found) == {DADUKOU: 5, "divisions/420106": 2}
        assert counted(archive, tables, GROUP, found) == {outer.id: 6, inner.id: 5}
        assert counted(archive, tables, "level", found) == {}
