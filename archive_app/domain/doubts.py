"""What looks wrong with a point, though it may be right: nothing here ever refuses one."""

from __future__ import annotations

from archive_app.domain.conversions import Point

NORTH, EAST = (3, 54), (73, 135)
"""Between which degrees China lies."""


def doubt(point: Point) -> str:
    """Return the key of what is doubtful about a point of this archive; "" if nothing is.

    `place_exchanged` or `place_sign` if that slip would explain it, or else `place_abroad`.
    """
    latitude, longitude = point
    if _is_home(latitude, longitude):
        return ""
    if _is_home(longitude, latitude):
        return "place_exchanged"
    return "place_sign" if _is_home(abs(latitude), abs(longitude)) else "place_abroad"


def _is_home(latitude: float, longitude: float) -> bool:
    return NORTH[0] <= latitude <= NORTH[1] and EAST[0] <= longitude <= EAST[1]
