"""What was found, on the map: where each entry lies, and what is known of its surroundings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.domain.claims import claimed
from archive_app.domain.entries import Value
from archive_app.domain.maps.clusters import Spot, Spots
from archive_app.domain.maps.plane import Box, Place, around, placed
from archive_app.domain.maps.vagueness import vague
from archive_app.domain.places import wgs84
from archive_app.store.placed import PlacedRow
from archive_app.store.store import Tables

CENTRE = "point_type/centre"
DETAILED = 2_000  # sites at most whose points and zones are drawn: of more nobody would see any


@dataclass(frozen=True, slots=True)
class Zone:
    """A protected area (`protection`) or a control zone (`control`) of a site, as it was drawn."""

    entry: str
    site: str
    title: str
    sort: str
    polygons: tuple[tuple[tuple[Place, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Mapped:
    """The points of an answer, how many entries have none, and what lies around them.

    `points` are the survey points of what was found, `zones` those of its sites.
    """

    spots: Spots
    missing: Sequence[str]
    points: tuple[Spot, ...] = ()
    zones: tuple[Zone, ...] = ()

    @property
    def box(self) -> Box | None:
        """Return how far all of it reaches, None where nothing has a place."""
        places = [spot.place for spot in (*self.spots.all, *self.points)]
        outer = (polygon[0] for zone in self.zones for polygon in zone.polygons)
        return around([*places, *(place for ring in outer for place in ring)])


def mapped(archive: Archive, ids: Sequence[str]) -> Mapped:
    """Return where entries lie in WGS 84.

    An entry lies where its own place says; if it says nothing, where its survey points lie: at
    their centre if one is called so, else in their middle; if there are none, where its first
    photograph was taken. What is in a system that nobody may convert has no place on a map.
    """
    with archive.store.reading() as tables:
        found = {spot.entry: spot for spot in _photographed(tables, ids)}
        surveyed = list(_spots(tables.placed.points(ids)))
        titles = tables.placed.titles([row.of for row, _ in surveyed]) if surveyed else {}
        found |= {of: _middle(of, titles.get(of, ""), some) for of, some in _by_entry(surveyed)}
        found |= {row.of: spot for row, spot in _spots(tables.placed.own(ids))}
        zones = tuple(_zones(archive, tables, ids)) if len(ids) <= DETAILED else ()
    points = tuple(spot for _, spot in surveyed) if len(surveyed) <= DETAILED else ()
    missing = [one for one in ids if one not in found]
    return Mapped(Spots(list(found.values())), missing, points, zones)


def _spots(rows: Iterator[PlacedRow]) -> Iterator[tuple[PlacedRow, Spot]]:
    """Walk through what is written with where it lies; what nobody may convert is left out."""
    for row in rows:
        for place in _places(row.place):
            point = wgs84(place)
            if point:
                out = vague(place, row.accuracy)
                yield row, Spot(placed(point), row.entry, row.title, out)
                break


def _places(value: Value) -> Iterator[Mapping[str, Value]]:
    return (one for one in claimed(value) if isinstance(one, Mapping))


def _by_entry(
    surveyed: Sequence[tuple[PlacedRow, Spot]],
) -> Iterator[tuple[str, list[tuple[PlacedRow, Spot]]]]:
    found: dict[str, list[tuple[PlacedRow, Spot]]] = {}
    for row, spot in surveyed:
        found.setdefault(row.of, []).append((row, spot))
    yield from found.items()


def _middle(of: str, title: str, some: Sequence[tuple[PlacedRow, Spot]]) -> Spot:
    """Return where an entry lies by its survey points."""
    spots = [spot for row, spot in some if row.sort == CENTRE] or [spot for _, spot in some]
    easts, norths = zip(*(spot.place for spot in spots), strict=True)
    place = sum(easts) / len(spots), sum(norths) / len(spots)
    return Spot(place, of, title, max(spot.vague for spot in spots))


def _photographed(tables: Tables, ids: Sequence[str]) -> Iterator[Spot]:
    for entry, title, latitude, longitude in tables.placed.photographed(ids):
        yield Spot(placed((latitude, longitude)), entry, title)


def _zones(archive: Archive, tables: Tables, ids: Sequence[str]) -> Iterator[Zone]:
    """Walk through the zones of the sites that entries are of."""
    from archive_app.archive.programme.protection_zones import all_drawn  # noqa: PLC0415 - late

    sites = {one.site for one in tables.entries.some(list(ids)).values()}
    for one in all_drawn(tables, archive.kinds):
        if one.site.id in sites:
            polygons = tuple(
                tuple(tuple(map(placed, ring)) for ring in polygon)
                for polygon in one.outline.polygons
            )
            yield Zone(
                one.zone.id, one.site.id, one.zone.title or one.site.title, one.sort, polygons
            )
