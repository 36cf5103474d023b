"""Shapes of a layer: points, lines and areas, on the plane of the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from archive_app.domain.maps.plane import Box, Place, around, placed

POINT, LINE, AREA = 0, 1, 2
SORTS = (POINT, LINE, AREA)


@dataclass(frozen=True, slots=True)
class Shape:
    """A point, a line or an area with what is cut out of it; `box` is how far it reaches."""

    sort: int
    rings: tuple[tuple[Place, ...], ...]
    name: str = ""
    box: Box = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Layer:
    """Shapes under one name: those of a file."""

    name: str
    shapes: tuple[Shape, ...]

    @property
    def box(self) -> Box | None:
        """Return how far it reaches."""
        corners = [corner for one in self.shapes for corner in (one.box[:2], one.box[2:])]
        return around(corners)


def read_shapes(numbers: Sequence[float], names: Sequence[str]) -> list[Shape]:
    """Return the shapes that a row of numbers tells.

    For each: its sort, how many rings it has, and for each of these how many points, then these,
    longitude and latitude. Raise ValueError where the row tells anything else.
    """
    row = iter(numbers)
    shapes = list[Shape]()
    for sort in row:
        if sort not in SORTS:
            raise ValueError("no such sort of shape")
        rings = tuple(_ring(row) for _ in range(int(_next(row))))
        box = around([place for ring in rings for place in ring])
        if box is None:
            raise ValueError("a shape of nothing")
        name = names[len(shapes)] if len(shapes) < len(names) else ""
        shapes.append(Shape(int(sort), rings, name, box))
    return shapes


def _ring(row: Iterator[float]) -> tuple[Place, ...]:
    count = int(_next(row))
    told = list(islice(row, 2 * count)) if count > 0 else []
    if not told or len(told) != 2 * count:
        raise ValueError("a ring without an end")
    if any(abs(one) > 180 for one in told[::2]) or any(abs(one) > 90 for one in told[1::2]):
        raise ValueError("off the earth")
    return tuple(placed((told[at + 1], told[at])) for at in range(0, 2 * count, 2))


def _next(row: Iterator[float]) -> float:
    found = next(row, None)
    if found is None or found < 0:
        raise ValueError("a row without an end")
    return found
