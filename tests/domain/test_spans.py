"""A plain date stands for the days that it may mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.spans import AGES, Span, span_of, widened


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_itself_however_it_is_written(day: date) -> None:
    written = [
        day.isoformat(),
        f"{day:%Y%m%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.isoformat()}T08:30:00",
    ]
    assert {span_of(text) for text in written} == {Span(day, day)}


@given(st.integers(1000, 9999), st.integers(1, 12))
def test_a_month_has_all_its_days(year: int, month: int) -> None:
    span = span_of(f"{year}年{month}月")
    assert span is not None
    assert span.first == date(year, month, 1)
    assert span.last is not None
    assert span.last == date.max or (span.last + timedelta(days=1)).day == 1


@given(st.integers(1912, 1949))
def test_years_of_the_republic_begin_in_1912(year: int) -> None:
    assert span_of(f"民国{year - 1911}年") == span_of(f"{year}年")


@given(st.integers(11, 20), st.integers(0, 9))
def test_a_decade_has_ten_years(century: int, tens: int) -> None:
    span = span_of(f"{century}世纪{tens}0年代")
    assert span == span_of(f"{century - 1}{tens}0s")
    assert span is not None
    assert span.first == date((century - 1) * 100 + tens * 10, 1, 1)
    assert span.last == date((century - 1) * 100 + tens * 10 + 9, 12, 31)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("19世纪后半叶", date(1850, 1, 1), date(1899, 12, 31)),
        ("20世纪90年代中后期", date(1994, 1, 1), date(1999, 12, 31)),
        ("50年代初", date(1950, 1, 1), date(1952, 12, 31)),
        ("1938年春", date(1938, 3, 1), date(1938, 5, 31)),
        ("1938年冬季", date(1938, 12, 1), date(1939, 2, 28)),
        ("1938年底", date(1938, 10, 1), date(1938, 12, 31)),
        ("1938年2月下旬", date(1938, 2, 21), date(1938, 2, 28)),
        ("光绪17年", date(1891, 1, 21), date(1892, 2, 20)),
        ("清宣统元年8月", date(1909, 1, 21), date(1910, 2, 20)),
        ("19450800", date(1945, 8, 1), date(1945, 8, 31)),
        ("明代", date(1368, 1, 1), date(1644, 12, 31)),
        ("新中国成立后", date(1949, 10, 1), None),
    ],
)
def test_parts_and_ages_have_their_bounds(text: str, first: date, last: date | None) -> None:
    assert span_of(text) == Span(first, last)


def test_ages_do_not_end_before_they_begin() -> None:
    assert all(first <= last for first, last in AGES.values())


@pytest.mark.parametrize("text", ["", "胡说", "38", "1938-3.5", "1938年3"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert span_of(text) is None


@pytest.mark.parametrize("text", ["1938-02-30", "1938年13月", "00000000", "19381301"])
def test_a_day_that_no_calendar_has_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"day|month|year"):
        span_of(text)


def test_about_means_as_much_again_before_and_after() -> None:
    assert widened(Span(date(1938, 1, 1), date(1938, 12, 31))) == Span(
        date(1937, 1, 1), date(1939, 12, 31)
    )
    assert widened(Span(date(1938, 3, 1), date(1938, 3, 31))) == Span(
        date(1938, 2, 1), date(1938, 4, 30)
    )
    assert widened(Span(date(1938, 3, 5), date(1938, 3, 5))) == Span(
        date(1938, 3, 4), date(1938, 3, 6)
    )
    assert widened(Span(None, date(1938, 3, 5))) == Span(None, date(1938, 3, 5))
