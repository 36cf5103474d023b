"""The plane of the map: the earth as every map on a screen lays it flat, and what is seen of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan, cos, exp, log, pi, radians, tan

from archive_app.domain.conversions import Point

RADIUS = 6378137.0
EDGE = RADIUS * pi
NORTHMOST = 85.05
FINEST, COARSEST = 40.0, 5e-6
"""Pixels for a metre of the plane: the most and the fewest that a person can zoom to; at the fewest
the earth fits into any window."""

Place = tuple[float, float]
"""A place on the plane: metres to the east and to the north, stretched towards the poles."""

Box = tuple[float, float, float, float]
"""West, south, east and north on the plane."""


def placed(point: Point) -> Place:
    """Return where a point of WGS 84, latitude and longitude in degrees, lies on the plane."""
    latitude = max(-NORTHMOST, min(NORTHMOST, point[0]))
    return RADIUS * radians(point[1]), RADIUS * log(tan(pi / 4 + radians(latitude) / 2))


def point_at(place: Place) -> Point:
    """Return the latitude and the longitude of a place on the plane."""
    x, y = place
    return (2 * atan(exp(y / RADIUS)) - pi / 2) * 180 / pi, x / RADIUS * 180 / pi


def stretch(y: float) -> float:
    """Return how many metres of the plane a metre on the ground has, so far north."""
    return 1 / cos(2 * atan(exp(y / RADIUS)) - pi / 2)


def around(places: list[Place]) -> Box | None:
    """Return the smallest box that holds some places, None for none."""
    if not places:
        return None
    easts, norths = zip(*places, strict=True)
    return min(easts), min(norths), max(easts), max(norths)


@dataclass(frozen=True, slots=True)
class View:
    """What is seen: the place in its middle, pixels for a metre, and its size in pixels."""

    x: float = 0.0
    y: float = 0.0
    scale: float = COARSEST
    width: int = 1
    height: int = 1

    @property
    def box(self) -> Box:
        """Return how far it reaches on the plane."""
        half, tall = self.width / 2 / self.scale, self.height / 2 / self.scale
        return self.x - half, self.y - tall, self.x + half, self.y + tall

    def pixel(self, place: Place) -> tuple[float, float]:
        """Return where a place is seen: pixels from the upper left corner."""
        return (
            self.width / 2 + (place[0] - self.x) * self.scale,
            self.height / 2 - (place[1] - self.y) * self.scale,
        )

    def place(self, pixel: tuple[float, float]) -> Place:
        """Return which place is seen at a pixel."""
        return (
            self.x + (pixel[0] - self.width / 2) / self.scale,
            self.y - (pixel[1] - self.height / 2) / self.scale,
        )

    def moved(self, right: float, down: float) -> View:
        """Return it with what is seen moved by so many pixels."""
        x = max(-EDGE, min(EDGE, self.x - right / self.scale))
        y = max(-EDGE, min(EDGE, self.y + down / self.scale))
        return replace(self, x=x, y=y)

    def zoomed(self, factor: float, at: tuple[float, float] | None = None) -> View:
        """Return it so many times larger; what is at a pixel, or in the middle, stays there."""
        at = at or (self.width / 2, self.height / 2)
        scale = max(COARSEST, min(FINEST, self.scale * factor))
        held = self.place(at)
        nearer = replace(self, scale=scale)
        seen = nearer.place(at)
        return replace(nearer, x=self.x + held[0] - seen[0], y=self.y + held[1] - seen[1])

    def sized(self, width: int, height: int) -> View:
        """Return it with another size around the same middle."""
        return replace(self, width=max(width, 1), height=max(height, 1))

    def fitted(self, box: Box, margin: int = 48, least: float = 200.0) -> View:
        """Return it around a box, with a margin in pixels; none is narrower than `least` metres."""
        west, south, east, north = box
        wide = max(self.width - 2 * margin, 1) / max(east - west, least)
        tall = max(self.height - 2 * margin, 1) / max(north - south, least)
        scale = max(COARSEST, min(FINEST, wide, tall))
        return replace(self, x=(west + east) / 2, y=(south + north) / 2, scale=scale)
