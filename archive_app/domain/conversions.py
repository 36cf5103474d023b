"""From one coordinate system to another: WGS 84, CGCS2000, GCJ-02 and BD-09.

The formulas of GCJ-02 and BD-09 are those that are published everywhere; map makers shift by them
what lies in the mainland. CGCS2000 is taken for WGS 84: they differ by centimetres, up to some
decimetres, less than any hand-held receiver sees. Beijing 54, Xi'an 80 and local systems are
never converted: their parameters are secret by law, and a guess would be worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import asin, atan2, cos, hypot, pi, radians, sin, sqrt

from archive_app.domain.offset_area import is_shifted, may_be_shown

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

AXIS = 6378245.0  # metres: the ellipsoid that GCJ-02 counts with
ECCENTRICITY = 0.00669342162296594323  # squared
TURN = pi * 3000 / 180  # of BD-09
EARTH = 6371008.8  # metres: its mean radius
CLOSE = 1e-9  # degrees, a tenth of a millimetre: where searching ends
SAME = {"WGS84": "", "CGCS2000": "cgcs2000=wgs84"}


def to_wgs84(point: Point, crs: str) -> tuple[Point, str] | None:
    """Return a point in WGS 84, and by what it was converted; None where nobody may convert.

    Within a shift's length beyond a border two places are shown as one: it is taken for ours.
    """
    if crs in SAME:
        return point, SAME[crs]
    if crs not in SHIFTS:
        return None
    found = _inverse(SHIFTS[crs], point) if may_be_shown(*point) else point
    if not is_shifted(*found):
        return point, f"{_plain(crs)}-unshifted"
    return found, f"{_plain(crs)}-iterative"


def from_wgs84(point: Point, crs: str) -> Point | None:
    """Return a point of WGS 84 in another system; None where nobody may convert."""
    if crs in SAME:
        return point
    if crs not in SHIFTS:
        return None
    return SHIFTS[crs](point) if is_shifted(*point) else point


def metres_between(one: Point, other: Point) -> float:
    """Return how far two points are from each other on the round earth."""
    north, south = radians(one[0]), radians(other[0])
    rise, run = sin((south - north) / 2), sin(radians(other[1] - one[1]) / 2)
    return 2 * EARTH * asin(min(1.0, sqrt(rise * rise + cos(north) * cos(south) * run * run)))


def _gcj02(point: Point) -> Point:
    """Shift a point of WGS 84 as GCJ-02 does."""
    latitude, longitude = point
    x, y = longitude - 105.0, latitude - 35.0
    waves = 20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    north += (waves + _waves(y, (20, 1), (40, 3)) + _waves(y, (160, 12), (320, 30))) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    east += (waves + _waves(x, (20, 1), (40, 3)) + _waves(x, (150, 12), (300, 30))) * 2 / 3
    flattened = 1 - ECCENTRICITY * sin(radians(latitude)) ** 2
    meridian = AXIS * (1 - ECCENTRICITY) / (flattened * sqrt(flattened))
    parallel = AXIS / sqrt(flattened) * cos(radians(latitude))
    return latitude + north / radians(meridian), longitude + east / radians(parallel)


def _waves(degrees: float, *waves: tuple[float, float]) -> float:
    """Return the sum of sine waves, each of a height and a half length in degrees."""
    return sum(height * sin(degrees / length * pi) for height, length in waves)


def _bd09(point: Point) -> Point:
    """Shift a point of WGS 84 as BD-09 does: GCJ-02, turned and moved once more."""
    y, x = _gcj02(point)
    reach = hypot(x, y) + 0.00002 * sin(y * TURN)
    angle = atan2(y, x) + 0.000003 * cos(x * TURN)
    return reach * sin(angle) + 0.006, reach * cos(angle) + 0.0065


def _inverse(shift: Callable[[Point], Point], shifted: Point) -> Point:
    """Return the point that a shift takes to this one, searched step by step."""
    found = shifted
    for _ in range(30):
        latitude, longitude = shift(found)
        north, east = shifted[0] - latitude, shifted[1] - longitude
        found = found[0] + north, found[1] + east
        if max(abs(north), abs(east)) < CLOSE:
            break
    return found


def _plain(crs: str) -> str:
    return crs.replace("-", "").lower()


SHIFTS: Mapping[str, Callable[[Point], Point]] = {"GCJ-02": _gcj02, "BD-09": _bd09}
