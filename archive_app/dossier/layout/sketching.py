"""A sketch under the pen: points, a scale bar, and an arrow to the north."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from archive_app.dossier.blocks import Mark, Sketch
from archive_app.dossier.layout.measures import MILLIMETRE, WIDTH, Style
from archive_app.dossier.layout.sheet import THIN, Sheet
from archive_app.dossier.layout.strips import Strip

TALL = 120 * MILLIMETRE
EDGE, FOOT = 16 * MILLIMETRE, 14 * MILLIMETRE
POINT, MAIN = 3.0, 5.0
LEAST_SPAN = 20.0  # metres, so that a single point has a scale too
NUMBER = Style("hei", 9, 11)
BAR = 1.6
ROUND = (1, 2, 5)
LONGEST_BAR = 0.35  # of the width


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchStrip(Strip):
    """A framed sketch as wide as the page."""

    sketch: Sketch
    height: float = TALL

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        foot = top - self.height
        sheet.box((x, foot, WIDTH, self.height), THIN)
        middle, scale = _fit(self.sketch.marks, self.height)
        centre = (x + WIDTH / 2, foot + FOOT + (self.height - FOOT - EDGE) / 2)
        for mark in self.sketch.marks:
            east, north = mark.east - middle[0], mark.north - middle[1]
            _mark(sheet, mark, centre[0] + east * scale, centre[1] + north * scale)
        _bar(sheet, self.sketch.unit, scale, (x + EDGE / 2, foot + EDGE / 3))
        _north(sheet, self.sketch.north, (x + WIDTH - EDGE, top - EDGE / 2))


def _fit(marks: tuple[Mark, ...], height: float) -> tuple[tuple[float, float], float]:
    """Return the middle of the points, in metres, and how many points of the page a metre has."""
    easts, norths = [one.east for one in marks], [one.north for one in marks]
    middle = (min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2
    across = (WIDTH - 2 * EDGE) / max(max(easts) - min(easts), LEAST_SPAN)
    up = (height - FOOT - 2 * EDGE) / max(max(norths) - min(norths), LEAST_SPAN)
    return middle, min(across, up)


def _mark(sheet: Sheet, mark: Mark, x: float, y: float) -> None:
    side = MAIN if mark.main else POINT
    sheet.fill([(x - side / 2, y - side / 2, side, side)])
    sheet.text(mark.label, NUMBER, (x + side, y + NUMBER.leading, 4 * NUMBER.size), 0)


def _bar(sheet: Sheet, unit: str, scale: float, at: tuple[float, float]) -> None:
    """Draw how long a round number of metres is, in two halves."""
    metres = _round_length(LONGEST_BAR * WIDTH / scale)
    length = metres * scale
    sheet.fill([(at[0], at[1], length / 2, BAR)])
    sheet.box((at[0], at[1], length, BAR), THIN)
    sheet.text("0", NUMBER, (at[0], at[1] + BAR + NUMBER.leading + 1, 20), 0)
    box = (at[0] + length, at[1] + BAR + NUMBER.leading + 1, 60)
    sheet.text(f"{metres:g} {unit}", NUMBER, box, 0)


def _round_length(longest: float) -> float:
    """Return the longest of 1, 2, 5, 10, 20 … metres that is not longer."""
    power = 1.0
    while power * 10 <= longest:
        power *= 10
    return max(one * power for one in ROUND if one * power <= max(longest, 1.0))


def _north(sheet: Sheet, word: str, at: tuple[float, float]) -> None:
    x, top = at
    tip, tail = top - NUMBER.leading - 1, top - NUMBER.leading - 12 * MILLIMETRE
    sheet.text(word, NUMBER, (x - 2 * NUMBER.size, top, 4 * NUMBER.size), 0.5)
    sheet.rule((x, tail), (x, tip), THIN)
    for side in (-1, 1):
        sheet.rule((x, tip), (x + side * 2.5, tip - 9), THIN)
