"""At which site something was photographed, from where its camera was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.domain.claims import claimed
from archive_app.domain.conversions import Point, metres_between
from archive_app.domain.entries import Entry
from archive_app.domain.places import wgs84
from archive_app.domain.readings import Facts

NEAR = 2000.0  # metres: a works is that large
DEGREES = 0.02  # of latitude: somewhat more than that


@dataclass(frozen=True, slots=True)
class SitePoint:
    """Where a site lies, in WGS 84."""

    id: str
    code: str
    title: str
    point: Point


@dataclass(frozen=True, slots=True)
class Nearby:
    """A site and how far it is, in metres."""

    id: str
    code: str
    title: str
    metres: float


class Sites:
    """Where all sites lie, found by where something was taken."""

    def __init__(self, points: Iterable[SitePoint]) -> None:
        self._points = sorted(points, key=lambda site: site.point[0])
        self._latitudes = [site.point[0] for site in self._points]

    def near(self, facts: Facts) -> tuple[Nearby, ...]:
        """Return the sites near to where something was taken, the nearest first."""
        if facts.latitude is None or facts.longitude is None:
            return ()
        here = facts.latitude, facts.longitude
        found: dict[str, Nearby] = {}
        for site in self._around(facts.latitude):
            metres = metres_between(here, site.point)
            known = found.get(site.code)
            if metres <= NEAR and (known is None or metres < known.metres):
                found[site.code] = Nearby(site.id, site.code, site.title, metres)
        return tuple(sorted(found.values(), key=lambda each: each.metres))

    def likeliest(self, facts: Iterable[Facts]) -> list[tuple[Nearby, int]]:
        """Return near to which sites most was taken, and how much; the nearest of each only."""
        nearest = [near[0] for one in facts if (near := self.near(one))]
        known = {one.code: one for one in sorted(nearest, key=lambda each: -each.metres)}
        counted = Counter(one.code for one in nearest)
        return [(known[code], count) for code, count in counted.most_common()]

    def _around(self, latitude: float) -> Sequence[SitePoint]:
        """Return the sites that are not too far north or south."""
        start = bisect_left(self._latitudes, latitude - DEGREES)
        return self._points[start : bisect_right(self._latitudes, latitude + DEGREES)]


def site_points(archive: Archive) -> Sites:
    """Return where the sites of an archive lie, as far as that is known and may be converted."""
    kinds = [kind.id for kind in archive.kinds.of_family("site")]
    with archive.store.reading() as tables:
        return Sites(
            SitePoint(site.id, site.code, site.title, point)
            for site in tables.entries.of_kinds(kinds)
            for point in _points(site)
        )


def _points(site: Entry) -> list[Point]:
    places = (place for place in claimed(site.values.get("place", [])) if isinstance(place, dict))
    return [point for place in places if (point := wgs84(place))]
