"""Published lists: which there are, what stood in each, and what differs from one to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.published_lists import Comparison, Line, compare, read_lines
from archive_app.store.store import Tables

KIND, UNITED = "published_list", "united_into"


@dataclass(frozen=True, slots=True)
class Published:
    """A list as it was published: its entry, and its lines as they were then."""

    entry: Entry
    lines: tuple[Line, ...]

    @property
    def number(self) -> str:
        """Return its number: 第一批."""
        return str(self.entry.values.get("number", ""))

    def told(self, field: str) -> str:
        """Return what it says of itself in a field, a date in words."""
        value = self.entry.values.get(field, "")
        return str(value.get("text", "")) if isinstance(value, dict) else str(value)


def published_lists(archive: Archive) -> list[Published]:
    """Return the published lists, the latest last."""
    with archive.store.reading() as tables:
        found = whole(tables, archive.kinds, tables.entries.of_kinds([KIND]))
    return [_published(one) for one in sorted(found, key=lambda one: (len(one.code), one.code))]


def published_list(archive: Archive, reference: str) -> Published:
    """Return a published list by its code; raise `Refused("not_a_list")` for what is none."""
    with archive.store.reading() as tables:
        found = entry_in(tables, reference)
        if found.kind != KIND:
            raise Refused("not_a_list", code=found.code)
        return _published(whole(tables, archive.kinds, [found])[0])


def compare_lists(archive: Archive, earlier: str, later: str) -> Comparison:
    """Return what differs from one published list to another, by their codes.

    A site is the same whatever it is called, and goes on as the one that it was united into.
    """
    then, now = published_list(archive, earlier), published_list(archive, later)
    with archive.store.reading() as tables:
        united = _united(tables, [line.site for line in then.lines])
    return compare(then.lines, now.lines, united)


def _published(entry: Entry) -> Published:
    return Published(entry, tuple(read_lines(str(entry.values.get("frozen_lines", "")))))


def _united(tables: Tables, sites: Sequence[str]) -> dict[str, str]:
    """Return into which site each was united in the end."""
    into: dict[str, str] = {}
    waiting = list(sites)
    while waiting:
        links = [link for link in tables.links.of(waiting) if link.field == UNITED]
        into |= {link.source: link.target for link in links}
        waiting = [link.target for link in links if link.target not in into]
    return {site: _last(site, into) for site in sites if site in into}


def _last(site: str, into: dict[str, str]) -> str:
    while site in into:
        site = into[site]
    return site
