"""Charts of figures: which sort of chart says a cross table truly, and what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from archive_app.archive.archive import Archive
from archive_app.archive.programme.figures.cross import SITES, Cross, Grid, Line
from archive_app.archive.programme.figures.numbers import SITE, countable
from archive_app.archive.programme.figures.trend import COUNTED, Period
from archive_app.domain.charts.chart import BARS, LINES, STACKED, Chart, Series
from archive_app.domain.charts.marks import SERIES


class Wording(Protocol):
    """Gives a sentence of `[chart]` in the wording, with its places filled."""

    def __call__(self, key: str, **details: object) -> str:
        """Return the sentence."""


def chart_of(archive: Archive, found: Cross, words: Wording, measure: str = SITES) -> Chart:
    """Return a chart of a cross table.

    Its columns are stacked only where their sum is the total of the row: where a site is counted
    in several they stand beside each other. The smallest of very many columns are put together.
    """
    counted = countable(archive.kinds[SITE])
    fields = [counted[field](archive.language) for field in found.by]
    named = dict(zip(("field", "other"), fields, strict=False))
    series = _series(found, words, measure)
    truly = all(
        sum(one.values[row] or 0 for one in series) == found.number(row, None, measure)
        for row in range(len(found.rows))
    )
    return Chart(
        sort=STACKED if len(series) > 1 and truly else BARS,
        title=words(
            "title_two" if found.columns else "title_one", what=words(f"what_{measure}"), **named
        ),
        categories=tuple(_name(one, words) for one in found.rows),
        series=series,
        axis=words(f"axis_{measure}"),
        source=_source(archive, words) + ("" if truly else words("several")),
    )


def columns_drawn(found: Cross, measure: str) -> list[int]:
    """Return the columns that are series of their own; the rest of very many is put together."""
    large = sorted(range(len(found.columns)), key=lambda one: -found.number(None, one, measure))
    return sorted(large if len(large) <= SERIES else large[: SERIES - 1])


def trend_chart(archive: Archive, periods: Sequence[Period], words: Wording) -> Chart:
    """Return a chart of what there was month by month or year by year, a line for each sort."""
    return Chart(
        sort=LINES,
        title=words("title_trend"),
        categories=tuple(one.period for one in periods),
        series=tuple(
            Series(words(f"trend_{name}"), tuple(one.there[name] for one in periods))
            for name in COUNTED
        ),
        axis=words("axis_trend"),
        source=_source(archive, words),
    )


def trend_grid(periods: Sequence[Period], unit: str, words: Wording) -> Grid:
    """Return what there was as texts and numbers, and in brackets what came, the latest first."""
    heads = (words(f"trend_{unit}"), *(words(f"trend_{name}") for name in COUNTED))
    rows = tuple(
        (one.period, *(_with(one.there[name], one.came[name]) for name in COUNTED))
        for one in reversed(periods)
    )
    return Grid(heads, rows)


def _with(there: int, came: int) -> str:
    return f"{there:,}（{came:+,}）" if came else f"{there:,}"


def _source(archive: Archive, words: Wording) -> str:
    return words("source", archive=archive.name, date=f"{datetime.now().astimezone():%Y-%m-%d}")


def _series(found: Cross, words: Wording, measure: str) -> tuple[Series, ...]:
    if not found.columns:
        rows = range(len(found.rows))
        return (Series("", tuple(found.number(row, None, measure) for row in rows)),)
    kept = columns_drawn(found, measure)
    rest = [one for one in range(len(found.columns)) if one not in kept]
    shown = [
        Series(_name(found.columns[one], words), _values(found, [one], measure)) for one in kept
    ]
    return (*shown, *([Series(words("rest"), _values(found, rest, measure))] if rest else []))


def _values(found: Cross, columns: Sequence[int], measure: str) -> tuple[int, ...]:
    return tuple(
        sum(found.number(row, one, measure) for one in columns) for row in range(len(found.rows))
    )


def _name(line: Line, words: Wording) -> str:
    return line.name or words("unsaid")
