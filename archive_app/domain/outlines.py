"""Outlines of zones: the polygons of a GeoJSON text, checked, and in WGS 84."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, isfinite, radians
from typing import Any, NoReturn

from archive_app.domain.conversions import Point, to_wgs84
from archive_app.domain.errors import Refused

Ring = tuple[Point, ...]
"""Points in degrees, latitude and longitude, the last one the first again."""
Box = tuple[float, float, float, float]
Polygon = tuple[Ring, ...]
"""A ring, and the rings of what is cut out of it."""

SYSTEMS = {"cgcs2000": "CGCS2000", "wgs84": "WGS84", "gcj02": "GCJ-02", "bd09": "BD-09"}
"""The terms of `vocabularies/coordinate_system`, as `domain.conversions` names the systems."""
NAMED = {
    "cgcs2000": re.compile(r"CGCS-?2000|EPSG:+4490", re.IGNORECASE),
    "wgs84": re.compile(r"CRS84|WGS-?84|EPSG:+4326", re.IGNORECASE),
}
MOST = 20_000  # points of an outline: more is a survey, not the edge of a zone


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a zone lies in WGS 84: its polygons and their box: south, west, north, east."""

    polygons: tuple[Polygon, ...]
    box: Box

    @property
    def area(self) -> float:
        """Return its area in square metres, as if the earth were flat there."""
        return sum(_area(polygon[0]) - sum(map(_area, polygon[1:])) for polygon in self.polygons)


def named_system(text: str) -> str:
    """Return the system that a GeoJSON text names itself, "" if it names none that we know."""
    told = _loaded(text).get("crs")
    name = json.dumps(told) if told else ""
    return next((term for term, form in NAMED.items() if form.search(name)), "")


def read_outline(text: str, system: str) -> Outline:
    """Return the outline that a GeoJSON text means, given in one of SYSTEMS.

    Raise `Refused("bad_outline", why=…)` with what is wrong: it is never put right in silence.
    """
    polygons = tuple(_polygons(_loaded(text)))
    if not polygons:
        _refuse("outline_empty")
    if sum(len(ring) for polygon in polygons for ring in polygon) > MOST:
        _refuse("outline_long", most=MOST)
    for ring in (ring for polygon in polygons for ring in polygon):
        _check(ring)
    found = tuple(
        tuple(_converted(ring, SYSTEMS[system]) for ring in polygon) for polygon in polygons
    )
    return Outline(found, _box([point for polygon in found for point in polygon[0]]))


def _loaded(text: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        _refuse("outline_no_json")
    if not isinstance(told, dict):
        _refuse("outline_no_json")
    return dict(told)


def _polygons(told: object) -> Iterator[Polygon]:
    """Walk through the polygons of a geometry, a feature, or a collection of them."""
    sort = told.get("type") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(sort, str):
        _refuse("outline_no_json")
    if sort in {"FeatureCollection", "GeometryCollection"}:
        for one in _listed(told.get("features", told.get("geometries"))):
            yield from _polygons(one)
    elif sort == "Feature":
        yield from _polygons(told.get("geometry"))
    elif sort == "Polygon":
        yield _polygon(told.get("coordinates"))
    elif sort == "MultiPolygon":
        yield from map(_polygon, _listed(told.get("coordinates")))
    else:
        _refuse("outline_no_area", sort=sort)


def _polygon(told: object) -> Polygon:
    rings = tuple(tuple(map(_point, _listed(ring))) for ring in _listed(told))
    if not rings:
        _refuse("outline_empty")
    return rings


def _point(told: object) -> Point:
    """Return a position, which has its longitude first, as latitude and longitude."""
    numbers = _listed(told)[:2]
    if len(numbers) < 2 or not all(_is_number(one) for one in numbers):
        _refuse("outline_no_json")
    longitude, latitude = float(numbers[0]), float(numbers[1])
    if abs(latitude) > 90 and abs(longitude) <= 90:
        _refuse("outline_swapped")
    if abs(latitude) > 90 or abs(longitude) > 180:
        _refuse("outline_no_degrees")
    return latitude, longitude


def _check(ring: Ring) -> None:
    """Refuse a ring that is open, that has no area, or that crosses itself."""
    if len(ring) < 4 or ring[0] != ring[-1]:
        _refuse("outline_open", points=len(ring))
    if _crosses(ring):
        _refuse("outline_crosses")
    if _area(ring) == 0:
        _refuse("outline_empty")


def _crosses(ring: Ring) -> bool:
    """Tell whether two sides of a ring cross; sides are compared where they lie abreast."""
    sides = sorted(
        (min(one[0], other[0]), max(one[0], other[0]), one, other)
        for one, other in pairwise(ring)
        if one != other
    )
    abreast: list[tuple[float, Point, Point]] = []
    for low, high, one, other in sides:
        abreast = [side for side in abreast if side[0] >= low]
        if any(_cross(one, other, *side[1:]) for side in abreast):
            return True
        abreast.append((high, one, other))
    return False


def _cross(one: Point, other: Point, third: Point, fourth: Point) -> bool:
    """Tell whether two sides have a point in common that is an end of neither."""
    first, second = _turn(one, other, third), _turn(one, other, fourth)
    back, forth = _turn(third, fourth, one), _turn(third, fourth, other)
    return first * second < 0 and back * forth < 0


def _turn(one: Point, other: Point, third: Point) -> float:
    return (other[0] - one[0]) * (third[1] - one[1]) - (other[1] - one[1]) * (third[0] - one[0])


def _area(ring: Sequence[Point]) -> float:
    """Return the area within a ring in square metres."""
    south, west = ring[0]
    high, wide = _metres((min(ring)[0] + max(ring)[0]) / 2)
    flat = [((point[1] - west) * wide, (point[0] - south) * high) for point in ring]
    pairs = pairwise(flat)
    return abs(sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in pairs)) / 2


def _metres(latitude: float) -> tuple[float, float]:
    """Return how long a degree of latitude and one of longitude are there, on the ellipsoid."""
    turn = radians(latitude)
    high = 111_132.95 - 559.85 * cos(2 * turn) + 1.18 * cos(4 * turn)
    return high, 111_412.88 * cos(turn) - 93.5 * cos(3 * turn) + 0.12 * cos(5 * turn)


def _box(points: Sequence[Point]) -> Box:
    norths, easts = zip(*points, strict=True)
    return min(norths), min(easts), max(norths), max(easts)


def _converted(ring: Ring, system: str) -> Ring:
    found = (to_wgs84(point, system) for point in ring)
    return tuple(one[0] for one in found if one)


def _listed(told: object) -> list[Any]:
    if not isinstance(told, list):
        _refuse("outline_no_json")
    return list(told)


def _is_number(told: object) -> bool:
    return isinstance(told, int | float) and not isinstance(told, bool) and isfinite(told)


def _refuse(why: str, **details: object) -> NoReturn:
    told: dict[str, Any] = {"why": why, **details}
    raise Refused("bad_outline", **told)
