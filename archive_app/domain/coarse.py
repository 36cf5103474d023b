"""Places as they are shown to others: no finer than each entry says."""

from __future__ import annotations

from collections.abc import Mapping

from archive_app.domain.conversions import Point
from archive_app.domain.entries import Value

GRIDS = {"metres_50": (0.0005, "50 米"), "kilometre": (0.01, "1 公里")}
"""By precision: degrees to which a place is rounded (of latitude: 55 m, 1.1 km), and in words."""

EXACT, UNSAID = "exact", "kilometre"
"""What nobody gave a precision is shown to a kilometre: a place once told cannot be called back."""


def coarsened(place: Mapping[str, Value], precision: str) -> str:
    """Return a place in words at a precision (`vocabularies/place_precision`), "" for none.

    A township or anything wider is told by the division, not by numbers.
    """
    precision = precision or UNSAID
    if precision == EXACT:
        return str(place.get("text", ""))
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if precision not in GRIDS or not isinstance(latitude, int | float):
        return ""
    if not isinstance(longitude, int | float):
        return ""
    grid, words = GRIDS[precision]
    digits = 4 if grid < 0.001 else 2
    shown = ",".join(
        f"{round(degrees / grid) * grid:.{digits}f}" for degrees in (latitude, longitude)
    )
    return f"{shown} {place.get('crs', '')}（取至{words}）"


def rounded(point: Point, precision: str) -> Point | None:
    """Return a point no finer than a precision, None where it is not told by numbers."""
    precision = precision or UNSAID
    if precision == EXACT:
        return point
    if precision not in GRIDS:
        return None
    grid = GRIDS[precision][0]
    latitude, longitude = (round(round(degrees / grid) * grid, 6) for degrees in point)
    return latitude, longitude
