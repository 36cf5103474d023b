"""Groups of sites: named, one within another, their members chosen by hand or by division."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP, ZONE, parts_of, within
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Group:
    """A group of sites: those right in it, by hand first and then by division; groups in it.

    A group that lies within itself, by whatever way, is left out there.
    """

    id: str
    code: str
    name: str
    sites: tuple[str, ...]
    groups: tuple[Group, ...]

    def all_sites(self) -> tuple[str, ...]:
        """Return the ids of the sites in it and in all its groups, each once."""
        deeper = (site for group in self.groups for site in group.all_sites())
        return tuple(dict.fromkeys([*self.sites, *deeper]))

    def all(self) -> tuple[str, ...]:
        """Return the ids of the group, of the groups in it and of all their sites, each once."""
        return tuple(dict.fromkeys([*_ids(self), *self.all_sites()]))


def tree(archive: Archive) -> list[Group]:
    """Return the groups that are in no other, by name, with all that is in them.

    Of groups that are only within each other, the first by name stands for them.
    """
    with archive.store.reading() as tables:
        held = _Held(archive, tables)
        inner = {one for group in held.groups for one in held.groups_in(group)}
        found = [held.group(group) for group in held.groups if group not in inner]
        told = {one for group in found for one in _ids(group)}
        for group in held.groups:
            if group not in told:
                found.append(held.group(group))
                told.update(_ids(found[-1]))
        return found


def group_of(archive: Archive, reference: str) -> Group:
    """Return a group by its code or id; raise `Refused` for what is no group of sites."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, reference)
        if entry.kind != GROUP:
            raise Refused("not_a_group", entry=entry.code)
        return _Held(archive, tables).group(entry.id)


def members(archive: Archive, reference: str) -> list[Entry]:
    """Return the sites of a group and of all groups in it, each once."""
    sites = group_of(archive, reference).all_sites()
    with archive.store.reading() as tables:
        found = tables.entries.some(sites)
        return [found[site] for site in sites]


def groups_with(archive: Archive, site: str) -> list[Group]:
    """Return the groups that a site is in, those that it is in only through others too."""
    with archive.store.reading() as tables:
        held = _Held(archive, tables)
        found = [held.group(group) for group in held.groups]
    return [group for group in found if site in group.all_sites()]


def _ids(group: Group) -> Iterator[str]:
    yield group.id
    for inner in group.groups:
        yield from _ids(inner)


class _Held:
    """All groups of an archive, with what each one points at, fetched in one go."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        self._archive, self._tables = archive, tables
        entries = tables.entries.of_kinds([GROUP])
        self.groups: Mapping[str, Entry] = {entry.id: entry for entry in entries}
        self._points: dict[str, list[str]] = {}
        self._rules: dict[str, list[str]] = {}
        for link in tables.links.of(list(self.groups)):
            into = {"members": self._points, "within": self._rules}.get(link.field)
            if into is not None:
                into.setdefault(link.source, []).append(link.target)
        for zone in self.groups:
            named = (link.source for link in tables.links.to(zone) if link.field == ZONE)
            self._points.setdefault(zone, []).extend(named)
        targets = [one for points in self._points.values() for one in points]
        known = tables.entries.some(targets).values()
        self._sites = {one.id for one in known if not one.removed and one.kind != GROUP}

    def groups_in(self, group: str) -> list[str]:
        """Return the groups that a group points at."""
        return [one for one in self._points.get(group, ()) if one in self.groups]

    def group(self, group: str, above: Sequence[str] = ()) -> Group:
        """Return a group with all that is in it, but for the groups that it lies in itself."""
        path = [*above, group]
        by_hand = [one for one in self._points.get(group, ()) if one in self._sites]
        inner = [one for one in self.groups_in(group) if one not in path]
        entry = self.groups[group]
        return Group(
            id=group,
            code=entry.code,
            name=entry.title,
            sites=tuple(dict.fromkeys([*by_hand, *self._by_rule(self._rules.get(group, []))])),
            groups=tuple(self.group(one, path) for one in inner),
        )

    def _by_rule(self, rule: Sequence[str]) -> list[str]:
        """Return the sites that stand in some divisions."""
        if not rule:
            return []
        return within(self._archive, self._tables, parts_of(self._archive, rule))
