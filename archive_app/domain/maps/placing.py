"""A sheet placed on the map: by two pairs of points it is turned and scaled, by more it is fitted.

Three pairs or more give the affine transformation with the least squares of what is left over; what
is left over is told for each pair, in metres on the ground, and nothing is hidden by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

from archive_app.domain.errors import Refused
from archive_app.domain.maps.plane import Place, stretch

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """A control point: where it is on the sheet, in pixels down from the upper left, and where."""

    pixel: tuple[float, float]
    place: Place


@dataclass(frozen=True, slots=True)
class Placed:
    """How a sheet lies: x = a u + b v + c, y = d u + e v + f; and what is left over, in metres."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    residuals: tuple[float, ...] = ()

    def place(self, pixel: tuple[float, float]) -> Place:
        """Return where a pixel of the sheet lies."""
        u, v = pixel
        return self.a * u + self.b * v + self.c, self.d * u + self.e * v + self.f

    @property
    def error(self) -> float:
        """Return the root of the mean square of what is left over, in metres."""
        squares = [one * one for one in self.residuals]
        return sqrt(sum(squares) / len(squares)) if squares else 0.0


def placed_by(pairs: Sequence[Pair]) -> Placed:
    """Return how a sheet lies by its control points.

    Raise `Refused`: `few_control_points`, `control_points_in_line` where they lie on one line or in
    one place, so that they say nothing of the sheet's other side.
    """
    if len(pairs) < FEWEST:
        raise Refused("few_control_points", count=len(pairs), least=FEWEST)
    found = _turned(pairs) if len(pairs) == FEWEST else _fitted(pairs)
    return replace(found, residuals=tuple(_left(found, pair) for pair in pairs))


def _left(found: Placed, pair: Pair) -> float:
    x, y = found.place(pair.pixel)
    return hypot(x - pair.place[0], y - pair.place[1]) / stretch(pair.place[1])


def _turned(pairs: Sequence[Pair]) -> Placed:
    """Return the one way in which a sheet is turned and scaled so that two points fit."""
    (u, v), (to_u, to_v) = (pair.pixel for pair in pairs)
    (x, y), (to_x, to_y) = (pair.place for pair in pairs)
    across, down = to_u - u, to_v - v
    length = across * across + down * down
    east, north = to_x - x, to_y - y
    if not length or not (east or north):
        raise Refused("control_points_in_line")
    # A sheet's second axis goes down, the plane's up.
    cosine = (across * east - down * north) / length
    sine = (across * north + down * east) / length
    first, second = x - cosine * u - sine * v, y - sine * u + cosine * v
    return Placed(cosine, sine, first, sine, -cosine, second)


def _fitted(pairs: Sequence[Pair]) -> Placed:
    """Return the affine transformation of least squares, counted from the middle of the points."""
    count = len(pairs)
    middle_u, middle_v = (sum(pair.pixel[axis] for pair in pairs) / count for axis in (0, 1))
    centred = [(pair.pixel[0] - middle_u, pair.pixel[1] - middle_v) for pair in pairs]
    uu, vv = sum(u * u for u, _ in centred), sum(v * v for _, v in centred)
    uv = sum(u * v for u, v in centred)
    area = uu * vv - uv * uv
    if area <= 1e-6 * max(uu, vv) ** 2:
        raise Refused("control_points_in_line")
    lines = list[tuple[float, float, float]]()
    for axis in (0, 1):
        mean = sum(pair.place[axis] for pair in pairs) / count
        along_u = sum(u * (p.place[axis] - mean) for (u, _), p in zip(centred, pairs, strict=True))
        along_v = sum(v * (p.place[axis] - mean) for (_, v), p in zip(centred, pairs, strict=True))
        first = (along_u * vv - along_v * uv) / area
        second = (along_v * uu - along_u * uv) / area
        lines.append((first, second, mean - first * middle_u - second * middle_v))
    return Placed(*lines[0], *lines[1])
