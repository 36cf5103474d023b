"""A bar is as long as its number, and every number is written."""

from __future__ import annotations

from itertools import pairwise

import pytest

from archive_app.domain.charts.bars import draw_bars
from archive_app.domain.charts.chart import BARS, STACKED, Chart, Series
from archive_app.domain.charts.marks import PAPER, Area, Words
from archive_app.domain.charts.sheet import Sheet

ZONES = ("中心城区", "主城新区")


def drawn(*series: Series, sort: str = BARS) -> Sheet:
    made = Sheet(400, lambda text, size: len(text) * size)
    draw_bars(made, Chart(sort, "", ZONES, series, "遗产点（处）"))
    return made


def widths(made: Sheet, tone: str) -> list[float]:
    boxes = [one.corners for one in made.marks if isinstance(one, Area) and one.tone == tone]
    return [corners[1][0] - corners[0][0] for corners in boxes]


def said(made: Sheet) -> list[str]:
    return [one.text for one in made.marks if isinstance(one, Words)]


def test_a_bar_is_as_long_as_its_number_on_one_scale():
    short, long = widths(drawn(Series("", (59, 118))), "0")
    assert long == pytest.approx(2 * short)


def test_every_number_every_name_and_what_is_counted_are_written():
    told = said(drawn(Series("一级", (10, 5)), Series("二级", (19, None))))
    assert {"10", "5", "19", "0", *ZONES, "遗产点（处）"} <= set(told)


def test_series_beside_each_other_do_not_overlap():
    made = drawn(Series("一级", (10, 5)), Series("二级", (19, 15)))
    tops = [
        (one.corners[0][1], one.corners[2][1])
        for one in made.marks
        if isinstance(one, Area) and one.tone in {"0", "1"}
    ]
    ordered = sorted(tops)
    assert all(foot <= top for (_, foot), (top, _) in pairwise(ordered))


def test_stacked_bars_stand_on_each_other_with_their_sum_at_the_end():
    made = drawn(Series("一级", (10, 5)), Series("二级", (30, 0)), sort=STACKED)
    assert {"40", "5"} <= set(said(made))
    (first, _), (second, _) = (
        [one.corners for one in made.marks if isinstance(one, Area) and one.tone == tone]
        for tone in ("0", "1")
    )
    assert first[1][0] == second[0][0]


def test_a_part_has_its_number_where_it_has_the_room():
    made = drawn(Series("一级", (1, 500)), Series("二级", (499, 0)), sort=STACKED)
    assert said(made).count("1") == 0
    assert len(widths(made, PAPER)) == 2


def test_all_stays_within_the_sheet():
    made = drawn(Series("", (3387890, 1)))
    for one in made.marks:
        if isinstance(one, Words):
            wide = len(one.text) * one.size
            left = one.at[0] - one.side * wide
            assert left >= -wide / 2
            assert left + wide <= 400 + wide / 2
            assert one.at[1] <= made.foot
