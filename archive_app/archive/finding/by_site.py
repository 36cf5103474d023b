"""What entries have through their site: its divisions, its level, its registers, its groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from archive_app.archive.archive import Archive
from archive_app.archive.sites.groups import Group, tree
from archive_app.store.store import Tables

GROUP = "group"
BY_SITE = ("divisions", "level", "registers", GROUP)
"""The facets that the site of an entry has for it; a site is its own."""
MOST = 100


def sites_having(
    archive: Archive, tables: Tables, facet: str, values: Collection[str]
) -> frozenset[str]:
    """Return the sites that have one of some values, with the groups themselves where they are."""
    if facet == GROUP:
        return frozenset(site for one in _groups(archive) if one.id in values for site in one.all())
    held = _by_site(archive, tables, facet)
    return frozenset(site for site, told in held.items() if not told.isdisjoint(values))


def counted(
    archive: Archive, tables: Tables, facet: str, sites: Mapping[str, int]
) -> dict[str, int]:
    """Return how many entries have which value of a facet, from how many each site has."""
    counts: Counter[str] = Counter()
    held = _by_site(archive, tables, facet)
    for site, number in sites.items():
        for value in held.get(site, ()):
            counts[value] += number
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST])


def _by_site(archive: Archive, tables: Tables, facet: str) -> dict[str, set[str]]:
    """Return the values of a facet by site."""
    found: dict[str, set[str]] = {}
    for site, value in _pairs(archive, tables, facet):
        found.setdefault(site, set()).add(value)
    return found


def _pairs(archive: Archive, tables: Tables, facet: str) -> Iterable[tuple[str, str]]:
    if facet == GROUP:
        return ((site, one.id) for one in _groups(archive) for site in one.all())
    return tables.links.sources(facet)


def _groups(archive: Archive) -> list[Group]:
    """Return all groups of sites, those within others too."""
    waiting, found = tree(archive), dict[str, Group]()
    while waiting:
        group = waiting.pop()
        found[group.id] = group
        waiting += group.groups
    return list(found.values())
