"""What the page of figures shows: counted beside the window, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.programme.charting import Wording, chart_of, trend_chart, trend_grid
from archive_app.archive.programme.cross import SITES, Cross, Grid, cross, grid
from archive_app.archive.programme.figures import SITE, countable
from archive_app.archive.programme.trend import trend
from archive_app.domain.charts.chart import Chart
from archive_app.wording import say


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: a table as it is read, its chart, and what is behind its numbers."""

    found: Cross | None
    told: Grid
    chart: Chart


def in_time_by(archive: Archive, unit: str) -> Shown:
    """Count what there was month by month, or year by year."""
    found, words = trend(archive, unit), _worded(archive)
    return Shown(None, trend_grid(found, unit, words), trend_chart(archive, found, words))


def counted_by(archive: Archive, by: Sequence[str], measure: str) -> Shown:
    """Count sites; by one field all measures stand beside each other, and sites are drawn."""
    found, words = cross(archive, by), _worded(archive)
    shown = measure if found.columns else SITES
    counted = countable(archive.kinds[SITE])
    names = {field: counted[field](archive.language) for field in found.by}
    chart = chart_of(archive, found, words, shown)
    return Shown(found, grid(found, names, words, shown), chart)


def _worded(archive: Archive) -> Wording:
    def words(key: str, **details: object) -> str:
        return say(f"chart.{key}", archive.language, **details)

    return words
