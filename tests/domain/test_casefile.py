"""What a casefile tells of knows what it stands below."""

from __future__ import annotations

from archive_app.datafiles import shipped
from archive_app.domain.casefile import Casefile, Item
from archive_app.domain.entries import Entry
from archive_app.domain.grammar import read_kinds


def test_an_entry_stands_below_what_is_told_beside_it():
    paths = sorted((shipped("db") / "kinds").glob("*.toml"))
    kinds = read_kinds((path.name, path.read_text("utf-8")) for path in paths)

    def item(kind: str, entry: str, parent: str = "") -> Item:
        return Item(Entry(entry, kind, "s", parent, 0, entry, entry), kinds[kind], {})

    site, visit = item("site", "s"), item("visit", "v", "s")
    told = Casefile(site, (item("building", "b", "s"),), "", "", "", 1, (visit,))
    assert told.above(item("finding", "f", "v")) is visit
    assert told.above(visit) is site
    assert told.above(item("drawing", "d", "elsewhere")) is None
