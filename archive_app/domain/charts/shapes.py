"""Shapes on lines: by which the series are told apart where nobody sees their colours."""

from __future__ import annotations

from math import cos, pi, sin

from archive_app.domain.charts.marks import Area, Dashes, Point, tone_of

RADIUS = 2.6
SIDES = ((16, 0.0), (4, 0.125), (3, 0.25), (4, 0.0), (3, 0.75), (6, 0.0))
"""By series: corners, and how far the first one is turned: circle, square, triangle, diamond …"""

DASHES: tuple[Dashes, ...] = ((), (5, 2), (1.5, 2), (7, 2, 1.5, 2), (3, 1.5), (9, 3))


def shape(series: int, middle: Point) -> Area:
    """Return the shape of a series around a point."""
    sides, turned = SIDES[series % len(SIDES)]
    return Area(polygon(middle, RADIUS, sides, turned), tone_of(series))


def polygon(middle: Point, radius: float, sides: int, turned: float = 0.0) -> tuple[Point, ...]:
    """Return the corners of a regular polygon, its first one turned by a part of a circle."""
    angles = [2 * pi * (number / sides + turned) for number in range(sides)]
    x, y = middle
    return tuple((x + radius * cos(angle), y - radius * sin(angle)) for angle in angles)
