"""Marks: what a drawing is made of. In points, from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]
Dashes = tuple[float, ...]

TEXT, QUIET, LINE, PAPER = "text", "quiet", "line", "paper"
"""The tones that are no series: text, what stands back, rules, and the ground."""

SERIES = 6
"""So many series have a tone of their own, `"0"` to `"5"`; the seventh is like the first."""

PRINTED = {
    TEXT: "#22262B",
    QUIET: "#62676E",
    LINE: "#D5CFC6",
    PAPER: "#FFFFFF",
    "0": "#2C4A57",
    "1": "#B8602F",
    "2": "#4F8AA6",
    "3": "#94741A",
    "4": "#8C5A86",
    "5": "#5F7F45",
}
"""The tones on white paper. Whoever sees no colours tells series by hatches, dashes and shapes."""


@dataclass(frozen=True, slots=True)
class Area:
    """A polygon that is filled."""

    corners: tuple[Point, ...]
    tone: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from point to point; `dashes` are lengths of ink and of none, in turn."""

    points: tuple[Point, ...]
    tone: str
    width: float = 0.5
    dashes: Dashes = ()


@dataclass(frozen=True, slots=True)
class Words:
    """A text on one line: where on its baseline `side` of it stands (0 its left, 1 its right)."""

    text: str
    at: Point
    size: float
    tone: str = TEXT
    side: float = 0.0


Mark = Area | Stroke | Words


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number stands: from the left, from above, and which category and series it is of."""

    left: float
    top: float
    right: float
    foot: float
    category: int
    series: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in the order in which they are drawn, the room that they take, and the numbers."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...] = ()

    def at(self, point: Point) -> Spot | None:
        """Return the number that stands at a point."""
        x, y = point
        return next(
            (one for one in self.spots if one.left <= x <= one.right and one.top <= y <= one.foot),
            None,
        )


def tone_of(series: int) -> str:
    """Return the tone of a series, counted from 0."""
    return str(series % SERIES)


def box(left: float, top: float, width: float, height: float, tone: str) -> Area:
    """Return a box that is filled."""
    right, foot = left + width, top + height
    return Area(((left, top), (right, top), (right, foot), (left, foot)), tone)
