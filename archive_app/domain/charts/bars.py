"""Bars that lie: a row for each category, so that long names can be read."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.charts.chart import STACKED, Chart, written
from archive_app.domain.charts.hatching import hatched
from archive_app.domain.charts.marks import LINE, PAPER, QUIET, TEXT, Mark, Spot, Words, box
from archive_app.domain.charts.scale import scale
from archive_app.domain.charts.sheet import SIZE, SMALL, Sheet

ALONE, BESIDE, ROW = 12.0, 8.0, 7.0
"""How thick a bar is that is alone in its row or beside others, and what is between two rows."""

NAMES = 0.36
GAP = 6.0


def draw_bars(sheet: Sheet, chart: Chart) -> None:
    """Draw the bars below what there is, and their scale below them."""
    axis = scale(chart.most)
    names = max((sheet.measure(one, SIZE) for one in chart.categories), default=0.0)
    left = min(names, NAMES * sheet.width) + GAP
    room = sheet.width - left - sheet.measure(written(chart.most), SMALL) - GAP
    unit = room / axis.top
    row = _thickness(chart)
    top, sheet.foot = sheet.foot, sheet.foot + len(chart.categories) * (row + ROW) + ROW
    for tick in axis.ticks:
        x = left + tick * unit
        sheet.rule((x, top), (x, sheet.foot), tone=LINE)
        sheet.say(written(tick), (x, sheet.foot + SMALL + 2), 0.5, QUIET)
    for place, name in enumerate(chart.categories):
        head = top + ROW + place * (row + ROW)
        baseline = head + row / 2 + SIZE * 0.36
        label = sheet.fitted(name, left - GAP, SIZE)
        sheet.add([Words(label, (left - GAP, baseline), SIZE, TEXT, 1.0)])
        sheet.add(_row(sheet, chart, place, (left, head, unit)))
    sheet.rule((left, top), (left, sheet.foot), tone=QUIET)
    sheet.foot += SMALL * 1.75
    if chart.axis:
        sheet.say(chart.axis, (left + room, sheet.foot + SMALL), 1.0, QUIET)
        sheet.foot += SMALL * 1.5


def _thickness(chart: Chart) -> float:
    if chart.sort == STACKED or len(chart.series) < 2:
        return ALONE
    return BESIDE * len(chart.series)


def _row(sheet: Sheet, chart: Chart, place: int, at: tuple[float, float, float]) -> Iterator[Mark]:
    """Yield the bars of a category; `at` is where they begin, their head, and points for each."""
    if chart.sort == STACKED:
        yield from _stack(sheet, chart, place, at)
        return
    left, head, unit = at
    thick = _thickness(chart) / max(len(chart.series), 1)
    for number, one in enumerate(chart.series):
        value, top = one.values[place] or 0, head + number * thick
        right = left + value * unit + _wide(sheet, value)
        sheet.spots.append(Spot(left, top, right, top + thick, place, number))
        yield from hatched(number, left, top, value * unit, thick - (thick < ALONE))
        yield _told(value, (left + value * unit, top + thick / 2))


def _stack(
    sheet: Sheet, chart: Chart, place: int, at: tuple[float, float, float]
) -> Iterator[Mark]:
    """Yield the bars of a category on each other, each with its number where it has the room."""
    left, head, unit = at
    for number, one in enumerate(chart.series):
        value = one.values[place] or 0
        wide, text = value * unit, written(value)
        if value:
            sheet.spots.append(Spot(left, head, left + wide, head + ALONE, place, number))
        yield from hatched(number, left, head, wide, ALONE)
        needed = sheet.measure(text, SMALL) + 4
        if value and needed <= wide:
            middle = left + wide / 2
            yield box(middle - needed / 2, head + 1.5, needed, ALONE - 3, PAPER)
            yield Words(text, (middle, head + ALONE / 2 + SMALL * 0.36), SMALL, TEXT, 0.5)
        left += wide
    yield _told(chart.total(place), (left, head + ALONE / 2))


def _wide(sheet: Sheet, value: float) -> float:
    """Return how much room the number behind a bar takes."""
    return 4 + sheet.measure(written(value), SMALL)


def _told(value: float, at: tuple[float, float]) -> Words:
    x, y = at
    return Words(written(value), (x + 4, y + SMALL * 0.36), SMALL)
