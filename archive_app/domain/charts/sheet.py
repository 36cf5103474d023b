"""The sheet that a chart is laid out on: text from the top down, and the key to its series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from archive_app.domain.charts.chart import LINES, Series
from archive_app.domain.charts.hatching import hatched
from archive_app.domain.charts.marks import TEXT, Dashes, Mark, Spot, Stroke, Words, tone_of
from archive_app.domain.charts.shapes import DASHES, shape

Measure = Callable[[str, float], float]
"""Gives the width of a text in a size, both in points."""

LEADING = 1.5
SIZE, SMALL = 9.0, 8.0
SWATCH = (18.0, 8.0)
THICK = 1.4


class Sheet:
    """Collects marks, and where numbers stand; `foot` is how far down they reach."""

    def __init__(self, width: float, measure: Measure) -> None:
        self.width = width
        self.measure = measure
        self.marks: list[Mark] = []
        self.spots: list[Spot] = []
        self.foot = 0.0

    def add(self, marks: Iterable[Mark]) -> None:
        """Add marks where they are."""
        self.marks += marks

    def rule(
        self, *points: tuple[float, float], tone: str, width: float = 0.5, dashes: Dashes = ()
    ) -> None:
        """Draw a line from point to point."""
        self.marks.append(Stroke(points, tone, width, dashes))

    def say(self, text: str, at: tuple[float, float], side: float = 0.0, tone: str = TEXT) -> None:
        """Write a small text at a place."""
        self.marks.append(Words(text, at, SMALL, tone, side))

    def write(self, text: str, size: float, tone: str = TEXT) -> None:
        """Write a text below what there is, on as many lines as it needs."""
        for line in self._lines(text, size):
            self.marks.append(Words(line, (0.0, self.foot + size), size, tone))
            self.foot += size * LEADING

    def explain(self, series: Sequence[Series], sort: str) -> None:
        """Write below what there is how each series looks, in the order in which they are drawn."""
        left = 0.0
        for number, one in enumerate(series):
            text = self.fitted(one.name, self.width - 2 * SWATCH[0], SIZE)
            wide = SWATCH[0] + 4 + self.measure(text, SIZE)
            if left and left + wide > self.width:
                left, self.foot = 0.0, self.foot + SIZE * LEADING
            self.add(_swatch(number, sort, left, self.foot + SIZE * LEADING / 2))
            at = (left + SWATCH[0] + 4, self.foot + SIZE + 1.5)
            self.marks.append(Words(text, at, SIZE))
            left += wide + 14
        self.foot += SIZE * LEADING

    def fitted(self, text: str, room: float, size: float = SMALL) -> str:
        """Return a text that fits, shortened by … where it must be."""
        if self.measure(text, size) <= room:
            return text
        while text and self.measure(text + "…", size) > room:
            text = text[:-1]
        return text + "…"

    def _lines(self, text: str, size: float) -> Iterator[str]:
        """Yield the lines of a text: broken between words, and anywhere between Chinese letters."""
        line = ""
        for piece in _pieces(text):
            if line and self.measure((line + piece).rstrip(), size) > self.width:
                yield line.rstrip()
                line = ""
            line += piece
        if line.strip():
            yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays together: a word and the space after it, a Chinese letter and its mark."""
    piece = ""
    for character, after in pairwise([*text, ""]):
        piece += character
        ends = character == " " or (character > "\u2e80" and character not in "（《“‘「『【")
        if (ends or after > "\u2e80") and after not in set("，。、；：！？）》”’」』】…"):
            yield piece
            piece = ""
    if piece:
        yield piece


def _swatch(number: int, sort: str, left: float, middle: float) -> Iterator[Mark]:
    wide, high = SWATCH
    if sort != LINES:
        yield from hatched(number, left, middle - high / 2, wide, high)
        return
    dashes = DASHES[number % len(DASHES)]
    yield Stroke(((left, middle), (left + wide, middle)), tone_of(number), THICK, dashes)
    yield shape(number, (left + wide / 2, middle))
