"""A chart is laid out from its title down to its source, as high as it needs to be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.charts.chart import LINES, SORTS, STACKED, Chart, Series
from archive_app.domain.charts.layout import laid_out
from archive_app.domain.charts.marks import Area, Drawing, Words

NAMES = st.text(max_size=30)
NUMBERS = st.none() | st.integers(0, 10**9) | st.floats(0, 1e9)


def measure(text: str, size: float) -> float:
    return len(text) * size


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    categories = draw(st.lists(NAMES, max_size=6))
    numbers = st.lists(NUMBERS, min_size=len(categories), max_size=len(categories))
    series = draw(st.lists(st.builds(Series, NAMES, numbers.map(tuple)), max_size=8))
    sort = draw(st.sampled_from(SORTS))
    return Chart(sort, draw(NAMES), tuple(categories), tuple(series), "处", draw(NAMES))


def words(drawing: Drawing) -> list[Words]:
    return [one for one in drawing.marks if isinstance(one, Words)]


@given(charts())
def test_every_chart_can_be_laid_out_and_nothing_lies_below_it(chart: Chart):
    drawing = laid_out(chart, 400, measure)
    for one in drawing.marks:
        points = one.corners if isinstance(one, Area) else getattr(one, "points", ())
        for _, y in points or (one.at,):
            assert -1e-6 <= y <= drawing.height + 1e-6


def test_the_title_stands_first_and_the_source_last():
    chart = Chart(STACKED, "各级数量", ("甲",), (Series("一级", (1,)),), "", "来源：某馆")
    told = words(laid_out(chart, 400, measure))
    assert (told[0].text, told[-1].text) == ("各级数量", "来源：某馆")
    assert told[0].at[1] < told[-1].at[1]


def test_one_series_needs_no_key_and_several_do():
    one = Chart(LINES, "", ("甲",), (Series("一级", (1,)),))
    two = Chart(LINES, "", ("甲",), (Series("一级", (1,)), Series("二级", (2,))))
    assert "一级" not in {each.text for each in words(laid_out(one, 400, measure))}
    assert {"一级", "二级"} <= {each.text for each in words(laid_out(two, 400, measure))}


@given(charts())
def test_every_number_of_a_series_is_found_again_where_it_is_drawn(chart: Chart):
    for spot in laid_out(chart, 400, measure).spots:
        assert 0 <= spot.category < len(chart.categories)
        assert 0 <= spot.series < len(chart.series)
        assert spot.left <= spot.right
        assert spot.top < spot.foot


def test_a_point_beside_all_numbers_is_none_of_them():
    drawing = laid_out(Chart(STACKED, "", ("甲",), (Series("一", (3,)),) * 2), 400, measure)
    one, other = drawing.spots
    assert drawing.at((one.left + 1, one.top + 1)) == one
    assert drawing.at((other.right - 1, other.top + 1)) == other
    assert drawing.at((one.left - 5, one.top + 1)) is None
