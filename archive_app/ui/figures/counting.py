"""What the page of figures shows: counted beside the window, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.programme.figures.charting import (
    Wording,
    chart_of,
    columns_drawn,
    trend_chart,
    trend_grid,
)
from archive_app.archive.programme.figures.cross import MEASURES, SITES, Cross, Grid, cross, grid
from archive_app.archive.programme.figures.numbers import SITE, countable
from archive_app.archive.programme.figures.trend import Period, trend
from archive_app.domain.charts.chart import Chart
from archive_app.wording import say


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: a table as it is read, its chart, and what is behind its numbers.

    `found` is a cross table, or periods as they stand in the table: the latest first. `series` are
    the columns of the table that the chart draws.
    """

    found: Cross | tuple[Period, ...]
    told: Grid
    chart: Chart
    series: tuple[int, ...] = ()

    @property
    def in_time(self) -> bool:
        """Tell whether it is what there was in time."""
        return isinstance(self.found, tuple)

    def place(self, category: int, series: int) -> tuple[int, int] | None:
        """Return the row and the column of a number of the chart; None where several are one."""
        if series >= len(self.series):
            return None
        row = len(self.told.rows) - 1 - category if self.in_time else category
        return row, self.series[series]


def in_time_by(archive: Archive, unit: str) -> Shown:
    """Count what there was month by month, or year by year."""
    found, words = trend(archive, unit), _worded(archive)
    told, chart = trend_grid(found, unit, words), trend_chart(archive, found, words)
    return Shown(tuple(reversed(found)), told, chart, tuple(range(1, len(told.heads))))


def counted_by(archive: Archive, by: Sequence[str], measure: str) -> Shown:
    """Count sites; by one field all measures stand beside each other, and sites are drawn."""
    found, words = cross(archive, by), _worded(archive)
    shown = measure if found.columns else SITES
    counted = countable(archive.kinds[SITE])
    names = {field: counted[field](archive.language) for field in found.by}
    chart = chart_of(archive, found, words, shown)
    drawn = columns_drawn(found, shown) if found.columns else [MEASURES.index(SITES)]
    series = tuple(column + 1 for column in drawn)
    return Shown(found, grid(found, names, words, shown), chart, series)


def _worded(archive: Archive) -> Wording:
    def words(key: str, **details: object) -> str:
        return say(f"chart.{key}", archive.language, **details)

    return words
