"""Published names against the sites that there are: likely matches, which a person decides on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP
from archive_app.domain.conversions import Point, metres_between
from archive_app.domain.entries import Entry
from archive_app.domain.places import wgs84
from archive_app.domain.published_names import WAYS, likeness, resemblance

NEAR = 1_000.0  # metres within which a site may be what a name at a point means
MOST = 5  # matches offered for a name


@dataclass(frozen=True, slots=True)
class Match:
    """A site that a published name may mean: by which of its names, and why, one of WAYS.

    `likeness` is how much of the names is shared, between 0 and 1.
    """

    site: Entry
    through: str
    why: str
    likeness: float


def matches(archive: Archive, names: Sequence[str], at: Point | None = None) -> list[list[Match]]:
    """Return for each name the sites that it may mean, the surest first; nothing is merged.

    With the WGS 84 point of what is listed, sites within a kilometre are among them.
    """
    from archive_app.search.folding import folded  # noqa: PLC0415 - late: asked for now and then

    kinds = [kind.id for kind in archive.kinds.of_family("site") if kind.id != GROUP]
    with archive.store.reading() as tables:
        sites = tables.entries.of_kinds(kinds)
    called = [(site, name, folded(name)) for site in sites for name in _names(site)]
    return [_best(list(_each(folded(name), called)), sites, at) for name in names]


def _names(site: Entry) -> Iterator[str]:
    """Walk through what a site is called, its title first."""
    yield site.title
    others = site.values.get("other_names", [])
    yield from (str(name) for name in (others if isinstance(others, list) else [others]))


def _each(wanted: str, called: Sequence[tuple[Entry, str, str]]) -> Iterator[Match]:
    for site, name, folded_name in called:
        why = resemblance(wanted, folded_name)
        if why == "same_name" and name != site.title:
            why = "other_name"
        if why:
            yield Match(site, name, why, likeness(wanted, folded_name))


def _best(found: list[Match], sites: Sequence[Entry], at: Point | None) -> list[Match]:
    """Return the surest match of each site, no more than a person would look at."""
    if at:
        found += [Match(site, site.title, "nearby", 0.0) for site in sites if _is_near(site, at)]
    found.sort(key=lambda one: (WAYS.index(one.why), -one.likeness, one.site.title))
    surest: dict[str, Match] = {}
    for one in found:
        surest.setdefault(one.site.id, one)
    return list(surest.values())[:MOST]


def _is_near(site: Entry, at: Point) -> bool:
    place = site.values.get("place")
    point = wgs84(place) if isinstance(place, dict) else None
    return point is not None and metres_between(point, at) <= NEAR
