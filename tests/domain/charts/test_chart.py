"""A chart knows what has to have room on it, and writes numbers as people read them."""

from __future__ import annotations

from archive_app.domain.charts.chart import BARS, LINES, STACKED, Chart, Series, written

SERIES = (Series("地段", (6, 12)), Series("建筑", (52, None)))


def test_stacked_bars_need_room_for_their_sums_others_for_the_largest_number():
    for sort, most in ((BARS, 52), (LINES, 52), (STACKED, 58)):
        assert Chart(sort, "", ("甲", "乙"), SERIES).most == most


def test_what_is_not_known_adds_nothing():
    assert Chart(STACKED, "", ("甲", "乙"), SERIES).total(1) == 12


def test_a_chart_of_nothing_needs_no_room():
    assert [Chart(sort, "", (), ()).most for sort in (BARS, STACKED)] == [0, 0]


def test_numbers_have_their_thousands_apart_and_no_digits_more():
    assert [written(one) for one in (0, 1200, 3387890.25, 2.0)] == [
        "0",
        "1,200",
        "3,387,890.25",
        "2",
    ]
