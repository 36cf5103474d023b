"""Points of a map, gathered where they would lie over each other.

They are kept in the order of a curve that fills the plane square by square, so that what lies in a
square of any size is one stretch of them, found by halving: whatever is seen is gathered anew for
each picture, in the time that its squares take and not its points.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor, log2

from archive_app.domain.maps.plane import EDGE, Box, Place, View

UNIT = 0.5  # metres: the side of the smallest square
LARGEST = 27  # times that squares are doubled until one holds the earth
SIDE = 44  # pixels: points that are nearer than that are gathered


@dataclass(frozen=True, slots=True)
class Spot:
    """A point: its place, what it is of, and how far it may be out, in metres."""

    place: Place
    entry: str
    title: str = ""
    vague: float = 0.0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Points that are shown as one, from `start` to `stop` in their order, in their middle."""

    place: Place
    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start


class Spots:
    """The points of a map."""

    def __init__(self, spots: Sequence[Spot] = ()) -> None:
        keyed = sorted(((_key(*spot.place), spot) for spot in spots), key=lambda pair: pair[0])
        self.all: tuple[Spot, ...] = tuple(spot for _, spot in keyed)
        self._keys = array("Q", (key for key, _ in keyed))
        self._easts = array("d", accumulate((s.place[0] for s in self.all), initial=0.0))
        self._norths = array("d", accumulate((s.place[1] for s in self.all), initial=0.0))

    def __len__(self) -> int:
        return len(self.all)

    def of(self, cluster: Cluster) -> tuple[Spot, ...]:
        """Return the points of a cluster."""
        return self.all[cluster.start : cluster.stop]

    def clusters(self, view: View) -> Iterator[Cluster]:
        """Yield what is seen: points alone, and those that lie too near to each other as one."""
        level = max(0, min(LARGEST, ceil(log2(SIDE / view.scale / UNIT))))
        west, south, east, north = view.box
        columns = range(_number(west) >> level, (_number(east) >> level) + 1)
        rows = range(_number(south) >> level, (_number(north) >> level) + 1)
        ups = [_spread(row) << 1 for row in rows]
        shift = 2 * level
        for column in columns:
            across = _spread(column)
            for up in ups:
                square = across | up
                start = bisect_left(self._keys, square << shift)
                stop = bisect_left(self._keys, (square + 1) << shift, start)
                if stop > start:
                    yield Cluster(self._middle(start, stop), start, stop)

    def within(self, box: Box) -> Iterator[Spot]:
        """Yield the points in a box."""
        west, south, east, north = box
        for spot in self.all:
            x, y = spot.place
            if west <= x <= east and south <= y <= north:
                yield spot

    def _middle(self, start: int, stop: int) -> Place:
        count = stop - start
        east, west = self._easts[stop], self._easts[start]
        north, south = self._norths[stop], self._norths[start]
        return (east - west) / count, (north - south) / count


def inside(place: Place, corners: Sequence[Place]) -> bool:
    """Tell whether a place lies within a polygon."""
    x, y = place
    found = False
    last = corners[-1]
    for one in corners:
        if (one[1] > y) != (last[1] > y):
            crossing = one[0] + (y - one[1]) * (last[0] - one[0]) / (last[1] - one[1])
            found ^= x < crossing
        last = one
    return found


def _key(x: float, y: float) -> int:
    """Return where on the curve a place stands."""
    return _spread(_number(x)) | _spread(_number(y)) << 1


def _number(metres: float) -> int:
    """Return in which of the smallest squares something lies, from the edge of the plane."""
    return floor((max(-EDGE, min(EDGE, metres)) + EDGE) / UNIT)


def _spread(number: int) -> int:
    """Return a number with a nought between each two of its binary digits."""
    number = (number | number << 16) & 0x0000FFFF0000FFFF
    number = (number | number << 8) & 0x00FF00FF00FF00FF
    number = (number | number << 4) & 0x0F0F0F0F0F0F0F0F
    number = (number | number << 2) & 0x3333333333333333
    return (number | number << 1) & 0x5555555555555555
