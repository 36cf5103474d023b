"""Whether two outlines lie over each other: a line is swept over both from south to north."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from archive_app.domain.outlines import Outline

SLIVER = 1e-6  # degrees, a tenth of a metre: two drawings of one edge are no overlap

Side = tuple[float, float, float, float]
"""A side of a ring that is not level: its south and north, and the longitudes there."""
Cut = tuple[float, float]
"""Where a side meets the southern and the northern edge of a strip."""
Stretch = tuple[Cut, Cut]
"""What lies within an outline in a strip: its western and its eastern side."""


def overlap(one: Outline, other: Outline) -> bool:
    """Tell whether two outlines have an area in common; a common edge is none."""
    if not _abreast(one, other):
        return False
    first, second = _sides(one), _sides(other)
    edges = sorted({edge for side in chain(first, second) for edge in side[:2]})
    strips = zip(_strips(first, edges), _strips(second, edges), strict=True)
    return any(_meet(left, right) for lefts, rights in strips for left in lefts for right in rights)


def _abreast(one: Outline, other: Outline) -> bool:
    """Tell whether the boxes around two outlines have an area in common."""
    south, west, north, east = one.box
    low, left, high, right = other.box
    return south < high and low < north and west < right and left < east


def _sides(outline: Outline) -> list[Side]:
    """Return the sides of all rings, those that begin in the south first."""
    rings = (ring for polygon in outline.polygons for ring in polygon)
    pairs = (sorted(pair) for ring in rings for pair in pairwise(ring))
    return sorted((low[0], high[0], low[1], high[1]) for low, high in pairs if low[0] != high[0])


def _strips(sides: Sequence[Side], edges: Sequence[float]) -> Iterator[list[Stretch]]:
    """Walk through the strips between latitudes, each with what lies within, west to east."""
    waiting, crossing = iter(sides), list[Side]()
    coming = next(waiting, None)
    for south, north in pairwise(edges):
        crossing = [side for side in crossing if side[1] > south]
        while coming and coming[0] <= south:
            crossing.append(coming)
            coming = next(waiting, None)
        cuts = sorted(((_at(side, south), _at(side, north)) for side in crossing), key=sum)
        yield list(zip(cuts[::2], cuts[1::2], strict=True)) if north - south > SLIVER else []


def _at(side: Side, latitude: float) -> float:
    south, north, start, end = side
    return start + (end - start) * (latitude - south) / (north - south)


def _meet(one: Stretch, other: Stretch) -> bool:
    """Tell whether two stretches have an area in common: each reaches past the other's west."""
    return _reaches(one[1], other[0]) and _reaches(other[1], one[0])


def _reaches(east: Cut, west: Cut) -> bool:
    return max(east[0] - west[0], east[1] - west[1]) > SLIVER
