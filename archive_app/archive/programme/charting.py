"""Charts of figures: which sort of chart says a cross table truly, and what stands on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from archive_app.archive.archive import Archive
from archive_app.archive.programme.cross import SITES, Cross, Line
from archive_app.archive.programme.figures import SITE, countable
from archive_app.domain.charts.chart import BARS, STACKED, Chart, Series
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
        source=words("source", archive=archive.name, date=f"{datetime.now().astimezone():%Y-%m-%d}")
        + ("" if truly else words("several")),
    )


def _series(found: Cross, words: Wording, measure: str) -> tuple[Series, ...]:
    if not found.columns:
        rows = range(len(found.rows))
        return (Series("", tuple(found.number(row, None, measure) for row in rows)),)
    columns = range(len(found.columns))
    large = sorted(columns, key=lambda one: -found.number(None, one, measure))
    kept = sorted(large if len(large) <= SERIES else large[: SERIES - 1])
    rest = [one for one in columns if one not in kept]
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
