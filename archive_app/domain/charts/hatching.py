"""Hatches: by which the series are told apart where nobody sees their colours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, takewhile

from archive_app.domain.charts.marks import PAPER, SERIES, Mark, Stroke, box, tone_of

APART = 4.5
STRENGTH = 0.8
HATCHES = ((), ("rising",), ("level",), ("falling",), ("upright",), ("rising", "falling"))


def hatched(series: int, left: float, top: float, width: float, height: float) -> Iterator[Mark]:
    """Yield a box in the tone of a series with its hatches, which show the ground."""
    yield box(left, top, width, height, tone_of(series))
    for way in HATCHES[series % SERIES]:
        for start, end in _LINES[way](width, height):
            points = tuple((left + x, top + y) for x, y in (start, end))
            yield Stroke(points, PAPER, STRENGTH)


Ends = tuple[tuple[float, float], tuple[float, float]]


def _rising(width: float, height: float) -> Iterator[Ends]:
    """Yield lines that go up to the right, where each enters the box and where it leaves it."""
    for at in _steps(width + height):
        yield (max(0.0, at - height), min(at, height)), (min(at, width), max(0.0, at - width))


def _falling(width: float, height: float) -> Iterator[Ends]:
    for (x, y), (to_x, to_y) in _rising(width, height):
        yield (x, height - y), (to_x, height - to_y)


def _level(width: float, height: float) -> Iterator[Ends]:
    for at in _steps(height):
        yield (0.0, at), (width, at)


def _upright(width: float, height: float) -> Iterator[Ends]:
    for at in _steps(width):
        yield (at, 0.0), (at, height)


def _steps(length: float) -> Iterator[float]:
    return takewhile(lambda at: at < length, count(APART * 0.75, APART))


_LINES = {"rising": _rising, "falling": _falling, "level": _level, "upright": _upright}
