"""A chart says a cross table truly: it stacks only what adds up, and says what it put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.programme.figures.charting import chart_of, trend_chart, trend_grid
from archive_app.archive.programme.figures.cross import Cross, Line
from archive_app.archive.programme.figures.trend import COUNTED, Period
from archive_app.domain.charts.chart import BARS, LINES, STACKED, Chart
from archive_app.wording import say


def words(key: str, **details: object) -> str:
    return say(f"chart.{key}", "zh", **details)


def crossed(*rows: tuple[int, ...], all_: tuple[int, ...] = ()) -> Cross:
    """Return a table of these numbers; a row has `all_` sites where they do not add up."""
    columns = range(len(rows[0]))
    counted = {
        (f"r{row}", f"c{column}"): (rows[row][column], 0, 0)
        for row in range(len(rows))
        for column in columns
    }
    totals = all_ or tuple(map(sum, rows))
    return Cross(
        by=("zone", "level"),
        rows=tuple(Line(f"r{n}", f"区{n}", (total, 0, 0)) for n, total in enumerate(totals)),
        columns=tuple(
            Line(f"c{n}", f"级{n}", (sum(row[n] for row in rows), 0, 0)) for n in columns
        ),
        all=(sum(totals), 0, 0),
        inner=counted,
    )


def values(chart: Chart) -> list[tuple[str, tuple[float | None, ...]]]:
    return [(one.name, one.values) for one in chart.series]


def test_what_adds_up_is_stacked(archive: Archive) -> None:
    chart = chart_of(archive, crossed((10, 19), (5, 15)), words)
    assert chart.sort == STACKED
    assert chart.categories == ("区0", "区1")
    assert values(chart) == [("级0", (10, 5)), ("级1", (19, 15))]
    assert chart.title == "遗产点：按所属片区与遗产级别"
    assert "只计一次" not in chart.source


def test_where_a_site_is_counted_in_several_they_stand_beside_each_other(archive: Archive) -> None:
    chart = chart_of(archive, crossed((10, 19), (5, 15), all_=(25, 20)), words)
    assert chart.sort == BARS
    assert chart.source.endswith("合计只计一次。")


def test_one_field_has_one_series(archive: Archive) -> None:
    chart = chart_of(archive, replace(crossed((10, 19)), columns=(), by=("zone",)), words)
    assert (chart.sort, values(chart)) == (BARS, [("", (29,))])
    assert chart.title == "遗产点：按所属片区"


@pytest.mark.parametrize("count", [7, 20])
def test_the_smallest_of_very_many_are_put_together(archive: Archive, count: int) -> None:
    chart = chart_of(archive, crossed(tuple(range(1, count + 1))), words)
    named = values(chart)
    assert len(named) == 6
    assert named[-1] == ("其余", (sum(range(1, count - 4)),))
    assert named[0][0] == f"级{count - 5}"


def test_what_says_nothing_is_called_so(archive: Archive) -> None:
    found = crossed((3,))
    unsaid = replace(found, rows=(replace(found.rows[0], name=""),))
    assert chart_of(archive, unsaid, words).categories == ("未填",)


PERIODS = [
    Period("2025-12", dict.fromkeys(COUNTED, 2), dict.fromkeys(COUNTED, 2)),
    Period("2026-01", dict.fromkeys(COUNTED, 1_000), {**dict.fromkeys(COUNTED, 0), "sites": -1}),
]


def test_what_there_was_is_a_line_for_each_sort(archive: Archive) -> None:
    chart = trend_chart(archive, PERIODS, words)
    assert (chart.sort, chart.categories) == (LINES, ("2025-12", "2026-01"))
    assert values(chart)[:2] == [("遗产点", (2, 1_000)), ("条目", (2, 1_000))]


def test_what_came_stands_in_brackets_and_the_latest_first() -> None:
    told = trend_grid(PERIODS, "month", words)
    assert told.heads == ("月份", "遗产点", "条目", "保护身份", "定稿案卷")
    assert told.rows[0] == ("2026-01", "1,000（-1）", "1,000", "1,000", "1,000")
    assert told.rows[1][1] == "2（+2）"
