"""A date is kept as it was written, with the first and the last day that it may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.dates import overlaps, read_date
from archive_app.domain.errors import Refused
from archive_app.wording import keys


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1938", "1938-01-01", "1938-12-31"),
        ("1938-03", "1938-03-01", "1938-03-31"),
        ("1938-03-05", "1938-03-05", "1938-03-05"),
        ("1938年3月", "1938-03-01", "1938-03-31"),
        ("１９３８年 ３月", "1938-03-01", "1938-03-31"),
        ("约1938年", "1937-01-01", "1939-12-31"),
        ("1938年前后", "1937-01-01", "1939-12-31"),
        ("c. 1938", "1937-01-01", "1939-12-31"),
        ("1937..1945", "1937-01-01", "1945-12-31"),
        ("1937—1945年", "1937-01-01", "1945-12-31"),
        ("1937-1945", "1937-01-01", "1945-12-31"),
        ("1957—62年", "1957-01-01", "1962-12-31"),
        ("1937年7月至9月", "1937-07-01", "1937-09-30"),
        ("1937年7月7日～9日", "1937-07-07", "1937-07-09"),
        ("1950年代", "1950-01-01", "1959-12-31"),
        ("20世纪50年代", "1950-01-01", "1959-12-31"),
        ("上世纪五十年代初", "1950-01-01", "1952-12-31"),
        ("民国二十七年", "1938-01-01", "1938-12-31"),
        ("民国二十七年三月", "1938-03-01", "1938-03-31"),
        ("一九五七年三月", "1957-03-01", "1957-03-31"),
        ("[19450815]", "1945-08-15", "1945-08-15"),
        ("[19450815]考证", "1945-08-15", "1945-08-15"),
        ("1938年（考证）", "1938-01-01", "1938-12-31"),
        ("1938?", "1938-01-01", "1938-12-31"),
        ("1964年以后", "1964-01-01", ""),
        ("before 1938", "", "1938-12-31"),
        ("1891—", "1891-01-01", ""),
        ("..1945", "", "1945-12-31"),
        ("不详", "", ""),
        ("年代不详", "", ""),
        ("unknown", "", ""),
        ("2019-07-21T10:05:00", "2019-07-21", "2019-07-21"),
    ],
)
def test_a_date_is_read_as_sources_give_it(text: str, earliest: str, latest: str) -> None:
    assert read_date(text) == {"earliest": earliest, "latest": latest, "text": text}


def test_the_words_stay_as_they_were_given() -> None:
    assert read_date("  约 1938 年 ")["text"] == "约 1938 年"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("胡说", "bad_date"),
        ("", "bad_date"),
        ("1938-02-30", "bad_date"),
        ("1938年13月", "bad_date"),
        ("1938年—胡说", "bad_date"),
        ("—", "bad_date"),
        ("约胡说", "bad_date"),
        ("约" * 5000, "bad_date"),
        ("1945..1937", "date_backwards"),
    ],
)
def test_what_is_no_date_is_refused_with_a_sentence(text: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_date(text)
    assert refused.value.key == key
    assert f"error.{key}" in keys()


years = st.integers(1000, 2100)
dates = st.one_of(
    years.map("{}年".format),
    st.tuples(years, st.integers(1, 12)).map(lambda pair: f"{pair[0]}年{pair[1]}月"),
    years.map("约{}年".format),
    st.tuples(years, st.integers(0, 90)).map(lambda pair: f"{pair[0]}—{pair[0] + pair[1]}年"),
    years.map("{}年以前".format),
    years.map("{}年以后".format),
    st.just("不详"),
)


@given(dates)
def test_what_is_shown_is_read_back(text: str) -> None:
    date = read_date(text)
    assert read_date(str(date["text"])) == date


@given(dates)
def test_bounds_are_in_order(text: str) -> None:
    date = read_date(text)
    assert not date["latest"] or str(date["earliest"]) <= str(date["latest"])


@given(st.text(max_size=90))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    assert outcome(text) in {"read", "bad_date", "date_backwards"}


def outcome(text: str) -> str:
    try:
        read_date(text)
    except Refused as refused:
        return refused.key
    return "read"


@given(dates, dates)
def test_overlapping_is_mutual(one: str, other: str) -> None:
    first, second = read_date(one), read_date(other)
    assert overlaps(first, second) == overlaps(second, first)
    assert overlaps(first, first)


def test_dates_overlap_when_they_may_mean_one_day() -> None:
    war = read_date("1937—1945年")
    assert overlaps(war, read_date("约1936年"))
    assert overlaps(war, read_date("1945年以后"))
    assert overlaps(war, read_date("不详"))
    assert not overlaps(war, read_date("1950年代"))
    assert not overlaps(war, read_date("1936年以前"))
