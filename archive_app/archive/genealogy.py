"""The genealogy of works: the names that a site had, what it came from and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.details import details_of
from archive_app.archive.references import entry_in
from archive_app.archive.wholes import Names
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables

KIND = "site_name"
CAME_FROM = "predecessor"


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its years and how the site came by it, all in words."""

    name: str
    since: str
    until: str
    how: str


@dataclass(frozen=True, slots=True)
class Generation:
    """A site in the genealogy of another: `step` is -1 for what that came from, 1 for its heirs.

    `before` and `after` are the ids of the sites that this one came from, and that came of it,
    whether they are in the genealogy or not.
    """

    id: str
    code: str
    title: str
    step: int
    names: tuple[Named, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


def lineage(archive: Archive, site: str) -> list[Generation]:
    """Return a site with all that it came from and all that came of it, the oldest step first.

    Names are in the order of their years. Raise `Refused` for what is no site.
    """
    with archive.store.reading() as tables:
        home = entry_in(tables, site)
        if archive.kinds[home.kind].family != "site":
            raise Refused("not_a_site", entry=home.code)
        held = _Held(archive, tables)
        steps = held.reached(home.id, held.before, -1) | held.reached(home.id, held.after, 1)
        ordered = sorted(steps, key=lambda one: (steps[one], held.oldest(one)))
        sites = tables.entries.some(ordered)
        return [held.generation(sites[one], steps[one]) for one in ordered if one in sites]


class _Held:
    """The names of all sites, and what they say of predecessors, fetched in one go."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        kinds = [kind.id for kind in archive.kinds.of_family("site")]
        sites = tables.entries.of_kinds(kinds)
        known = {site.id for site in sites}
        self._kind = archive.kinds[KIND]
        self._details = {
            site: sorted((one for one in details if one.kind == KIND), key=_begins)
            for site, details in details_of(tables, archive.kinds, sites).items()
        }
        held = [one for details in self._details.values() for one in details]
        self._names = Names(tables, archive.kinds, held)
        parents = {one.id: one.parent for one in held}
        self.before: dict[str, list[str]] = {}
        self.after: dict[str, list[str]] = {}
        for link in tables.links.of(list(parents)):
            if link.field == CAME_FROM and link.target in known:
                self.before.setdefault(parents[link.source], []).append(link.target)
                self.after.setdefault(link.target, []).append(parents[link.source])

    def reached(self, site: str, ways: Mapping[str, Iterable[str]], step: int) -> dict[str, int]:
        """Return the sites that ways lead to, each with the number of its step."""
        found, fresh = {site: 0}, [site]
        while fresh:
            near = fresh.pop(0)
            for other in ways.get(near, ()):
                if other not in found:
                    found[other] = found[near] + step
                    fresh.append(other)
        return found

    def oldest(self, site: str) -> tuple[str, str]:
        """Return from when the first name of a site is, for putting sites in order."""
        return min(map(_begins, self._details.get(site, ())), default=("9999", site))

    def generation(self, site: Entry, step: int) -> Generation:
        """Return a site as one of a genealogy."""
        names = (self._named(detail) for detail in self._details.get(site.id, ()))
        return Generation(
            id=site.id,
            code=site.code,
            title=site.title,
            step=step,
            names=tuple(names),
            before=tuple(dict.fromkeys(self.before.get(site.id, ()))),
            after=tuple(dict.fromkeys(self.after.get(site.id, ()))),
        )

    def _named(self, detail: Entry) -> Named:
        shown = self._names.all_shown(self._kind, detail)
        return Named(
            shown.get("name", ""),
            *(shown.get(field, "") for field in ("since", "until", "how")),
        )


def _begins(detail: Entry) -> tuple[str, str]:
    since: Value = detail.values.get("since", {})
    earliest = str(since.get("earliest", "")) if isinstance(since, dict) else ""
    return earliest or "9999", detail.id
