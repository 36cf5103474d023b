"""A bar is wide enough to be pressed, and stands for as many years as it must."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.ui.timeline.scale import FEWEST, UNITS, scale

YEARS = st.dictionaries(st.integers(1000, 2100), st.integers(1, 99), min_size=1)


@given(YEARS, st.integers(300, 2000))
def test_every_year_is_on_the_axis_and_found_where_it_stands(
    counts: dict[int, int], width: int
) -> None:
    now = scale(counts, width)
    assert now.unit == UNITS[-1] or now.step >= FEWEST
    for year in counts:
        assert 0 <= now.x(year) <= width
        bar = year - year % now.unit
        assert now.year(now.x(bar) + now.step / 2) == bar
    assert sum(now.bars(counts).values()) == sum(counts.values())
    assert now.bands()[0].start == now.first
    assert now.bands()[-1].stop == now.last


def test_some_decades_have_a_bar_for_each_year_and_some_centuries_one_for_each_ten() -> None:
    assert (scale({1938: 1, 1985: 1}, 700).first, scale({1938: 1, 1985: 1}, 700).last) == (
        1930,
        1990,
    )
    assert scale({1938: 1, 1985: 1}, 700).unit == 1
    assert scale({1368: 1, 1985: 1}, 700).unit == 10
    assert scale({1368: 2, 1985: 1}, 700).bars({1368: 2, 1361: 1, 1985: 1}) == {1360: 3, 1980: 1}


def test_beyond_the_ends_stands_the_outermost_bar() -> None:
    now = scale({1938: 1}, 700)
    assert (now.year(-50), now.year(5000)) == (1930, 1939)
    assert scale({}, 0).width == 1
