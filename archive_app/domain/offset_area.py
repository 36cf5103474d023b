"""Where Chinese map makers shift what they show: the mainland, not Hong Kong, Macao or Taiwan."""

from __future__ import annotations

from functools import cache

from archive_app.datafiles import shipped

Corner = tuple[float, float]
SHOWN = (3.0, 54.0, 73.0, 136.0)  # south, north, west and east of all that is shifted


def is_shifted(latitude: float, longitude: float) -> bool:
    """Tell whether a point lies where GCJ-02 and BD-09 differ from WGS 84, to about a kilometre."""
    inside = False
    for (north, east), (south, west) in _edges():
        if (north > latitude) != (south > latitude):
            crossed = (west - east) * (latitude - north) / (south - north) + east
            inside ^= longitude < crossed
    return inside


def may_be_shown(latitude: float, longitude: float) -> bool:
    """Tell whether a point may be one that was shifted; far away the formulas mean nothing."""
    return SHOWN[0] < latitude < SHOWN[1] and SHOWN[2] < longitude < SHOWN[3]


@cache
def _edges() -> tuple[tuple[Corner, Corner], ...]:
    """Read the edges of all rings; a ring within another is a hole."""
    text = (shipped("db") / "places" / "offset_area.tsv").read_text("utf-8")
    rings = [[_corner(line) for line in ring.splitlines()] for ring in text.split("\n\n")]
    return tuple(edge for ring in rings for edge in zip(ring, [*ring[1:], ring[0]], strict=True))


def _corner(line: str) -> Corner:
    latitude, longitude = line.split("\t")
    return float(latitude), float(longitude)
