"""With an index or without, the same is held."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, change
from archive_app.archive.finding import finding
from archive_app.archive.finding.documents import documents
from archive_app.archive.finding.held import Indexed, Unindexed
from archive_app.domain.entries import Entry
from archive_app.search.matching import ALL
from archive_app.search.reading import parse


@pytest.mark.parametrize("word", ["李子林", "重钢", ""])
def test_what_is_held_is_searched_and_its_values_told(
    archive: Archive, site: Entry, word: str
) -> None:
    finding.catch_up(archive)
    change(archive, site.code, [Assignment("address", "=", "李子林路")])
    with archive.store.reading() as tables:
        now = [*documents(tables, archive.kinds, [site.id])]
    for held in (Unindexed(now), Indexed(archive.engines.index, {site.id: now[0]})):
        assert held.search(parse(word), ALL).ids == (site.id,)
        assert held.values(parse(word), "kind") == {"site"}
        assert held.values(parse("没有"), "kind") == set()
