"""At which site something was photographed, from where its camera was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.domain.claims import claimed
from archive_app.domain.conversions import Point, metres_between
from archive_app.domain.entries import Entry
from archive_app.domain.places import wgs84
from archive_app.domain.readings import Facts

NEAR = 2000.0  # metres: a works is that large


@dataclass(frozen=True, slots=True)
class SitePoint:
    """Where a site lies, in WGS 84."""

    code: str
    title: str
    point: Point


@dataclass(frozen=True, slots=True)
class Nearby:
    """A site and how far it is, in metres."""

    code: str
    title: str
    metres: float


def site_points(archive: Archive) -> list[SitePoint]:
    """Return where the sites of an archive lie, as far as that is known and may be converted."""
    kinds = [kind.id for kind in archive.kinds.of_family("site")]
    with archive.store.reading() as tables:
        return [
            SitePoint(site.code, site.title, point)
            for site in tables.entries.of_kinds(kinds)
            for point in _points(site)
        ]


def nearest_sites(sites: Sequence[SitePoint], facts: Facts) -> list[Nearby]:
    """Return the sites near to where something was taken, the nearest first; none if unknown."""
    if facts.latitude is None or facts.longitude is None:
        return []
    here = facts.latitude, facts.longitude
    found: dict[str, Nearby] = {}
    for site in sites:
        metres = metres_between(here, site.point)
        known = found.get(site.code)
        if metres <= NEAR and (known is None or metres < known.metres):
            found[site.code] = Nearby(site.code, site.title, metres)
    return sorted(found.values(), key=lambda each: each.metres)


def _points(site: Entry) -> list[Point]:
    places = (place for place in claimed(site.values.get("place", [])) if isinstance(place, dict))
    return [point for place in places if (point := wgs84(place))]
