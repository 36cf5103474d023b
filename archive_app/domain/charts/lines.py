"""Lines from left to right: what becomes of numbers with the years."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.charts.chart import Chart, Series, written
from archive_app.domain.charts.marks import LINE, QUIET, Point, Spot, tone_of
from archive_app.domain.charts.scale import scale
from archive_app.domain.charts.shapes import DASHES, shape
from archive_app.domain.charts.sheet import SMALL, THICK, Sheet

TALL = 0.42
GAP = 6.0
REACH = 5.0  # how far from a point a press still means it


def draw_lines(sheet: Sheet, chart: Chart) -> None:
    """Draw the lines below what there is, their scale at the left and the categories below."""
    axis = scale(chart.most)
    ticks = [written(one) for one in axis.ticks]
    if chart.axis:
        sheet.write(chart.axis, SMALL, QUIET)
    left = max(sheet.measure(one, SMALL) for one in ticks) + GAP
    right = sheet.width - sheet.measure(written(chart.most), SMALL) - 2 * GAP
    top, foot = sheet.foot + SMALL, sheet.foot + SMALL + TALL * sheet.width
    unit = (foot - top) / axis.top
    for tick, text in zip(axis.ticks, ticks, strict=True):
        y = foot - tick * unit
        sheet.rule((left, y), (right, y), tone=QUIET if tick == 0 else LINE)
        sheet.say(text, (left - GAP, y + SMALL * 0.36), 1.0, QUIET)
    step = (right - left) / max(len(chart.categories), 1)
    columns = [left + (place + 0.5) * step for place in range(len(chart.categories))]
    _name(sheet, chart.categories, columns, foot)
    for number, one in enumerate(chart.series):
        places = _places(one, columns, foot, unit)
        _line(sheet, number, places)
        sheet.spots += _spots(number, places)
        _last(sheet, one, places)
    sheet.foot = foot + 2 * SMALL


def _name(sheet: Sheet, names: tuple[str, ...], columns: list[float], foot: float) -> None:
    """Write the categories below: as many of them as have room."""
    until = 0.0
    for name, x in zip(names, columns, strict=True):
        half = sheet.measure(name, SMALL) / 2
        if x - half >= until:
            sheet.say(name, (x, foot + SMALL + 3), 0.5, QUIET)
            until = x + half + GAP


def _places(one: Series, columns: list[float], foot: float, unit: float) -> list[Point | None]:
    return [
        None if value is None else (x, foot - value * unit)
        for x, value in zip(columns, one.values, strict=True)
    ]


def _line(sheet: Sheet, number: int, places: list[Point | None]) -> None:
    dashes = DASHES[number % len(DASHES)]
    for run in _runs(places):
        sheet.rule(*run, tone=tone_of(number), width=THICK, dashes=dashes)
        sheet.add(shape(number, one) for one in run)


def _spots(number: int, places: list[Point | None]) -> Iterator[Spot]:
    for category, place in enumerate(places):
        if place is not None:
            x, y = place
            yield Spot(x - REACH, y - REACH, x + REACH, y + REACH, category, number)


def _runs(places: list[Point | None]) -> Iterator[list[Point]]:
    """Yield the stretches in which every number is known."""
    run = list[Point]()
    for place in [*places, None]:
        if place is not None:
            run.append(place)
        elif run:
            yield run
            run = []


def _last(sheet: Sheet, one: Series, places: list[Point | None]) -> None:
    """Write the last number of a line at its end."""
    told = [
        (place, value)
        for place, value in zip(places, one.values, strict=True)
        if place is not None and value is not None
    ]
    if told:
        (x, y), value = told[-1]
        sheet.say(written(value), (x + GAP, y + SMALL * 0.36))
