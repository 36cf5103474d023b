"""The genealogy of works: the names that a site had, what it came from and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names
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
        walk = _Walk(archive, tables)
        steps = walk.reached(home.id, walk.before, -1) | walk.reached(home.id, walk.after, 1)
        ordered = sorted(steps, key=lambda one: (steps[one], walk.oldest(one)))
        return [walk.generation(one, steps[one]) for one in ordered]


class _Walk:
    """A walk from site to site, by what their names say of predecessors; each is asked once."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        self._archive, self._tables = archive, tables
        self._names: dict[str, list[Entry]] = {}

    def reached(
        self, site: str, onwards: Callable[[str], Iterable[str]], step: int
    ) -> dict[str, int]:
        """Return the sites that a way leads to, each with the number of its step."""
        found, fresh = {site: 0}, [site]
        while fresh:
            near = fresh.pop(0)
            for other in onwards(near):
                if other not in found:
                    found[other] = found[near] + step
                    fresh.append(other)
        return found

    def before(self, site: str) -> list[str]:
        """Return the sites that a site came from."""
        links = list(self._tables.links.of([name.id for name in self._of(site)]))
        return self._held(link.target for link in links if link.field == CAME_FROM)

    def after(self, site: str) -> list[str]:
        """Return the sites that came of a site."""
        links = [link for link in self._tables.links.to(site) if link.field == CAME_FROM]
        names = self._tables.entries.some([link.source for link in links]).values()
        return self._held(name.parent for name in names if not name.removed)

    def oldest(self, site: str) -> tuple[str, str]:
        """Return from when the first name of a site is, for putting sites in order."""
        return min(map(_begins, self._of(site)), default=("9999", site))

    def generation(self, site: str, step: int) -> Generation:
        """Return a site as one of a genealogy."""
        entry = self._tables.entries.some([site])[site]
        names, kind = self._of(site), self._archive.kinds[KIND]
        words = Names(self._tables, self._archive.kinds, names)
        return Generation(
            id=site,
            code=entry.code,
            title=entry.title,
            step=step,
            names=tuple(
                _named(words.all_shown(kind, name, self._archive.language)) for name in names
            ),
            before=tuple(self.before(site)),
            after=tuple(self.after(site)),
        )

    def _of(self, site: str) -> list[Entry]:
        """Return the names of a site in the order of their years."""
        if site not in self._names:
            entries = list(self._tables.entries.some([site]).values())
            details = details_of(self._tables, self._archive.kinds, entries).get(site, [])
            names = [detail for detail in details if detail.kind == KIND]
            self._names[site] = sorted(names, key=_begins)
        return self._names[site]

    def _held(self, sites: Iterable[str]) -> list[str]:
        """Return those of some sites that are not removed, each once."""
        found = self._tables.entries.some(list(dict.fromkeys(sites)))
        return [site for site, entry in found.items() if not entry.removed]


def _named(shown: Mapping[str, str]) -> Named:
    return Named(
        shown.get("name", ""), *(shown.get(field, "") for field in ("since", "until", "how"))
    )


def _begins(detail: Entry) -> tuple[str, str]:
    since: Value = detail.values.get("since", {})
    earliest = str(since.get("earliest", "")) if isinstance(since, dict) else ""
    return earliest or "9999", detail.id
