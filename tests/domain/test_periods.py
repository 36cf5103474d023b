"""The founding year decides the period; what a life touches is another matter."""

from __future__ import annotations

import re

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.periods import LAST, OUTSIDE, PERIODS, period_of, touched
from archive_app.domain.vocabularies import read_vocabulary


@pytest.mark.parametrize(
    ("founded", "period"),
    [
        ("1891年", "beginning"),
        ("1936年", "beginning"),
        ("1937年", "formation"),
        ("民国廿七年", "formation"),
        ("1949年10月", "formation"),
        ("1950年", "foundation"),
        ("1963年", "foundation"),
        ("1964年", "strategic"),
        ("1982年", "strategic"),
        ("1985年", "outside"),
        ("光绪十六年", ""),  # a lunar year: it ends in 1891
        ("1880年", "outside"),
        ("1983年以后", "outside"),
        ("20世纪50年代", "foundation"),
        ("20世纪60年代", ""),  # on both sides of 1964
        ("1964年以前", ""),
        ("不详", ""),
    ],
)
def test_the_four_periods_go_by_the_founding_year(founded: str, period: str) -> None:
    assert period_of(read_date(founded)) == (f"period/{period}" if period else "")


def test_claims_decide_only_where_they_agree() -> None:
    claims: list[Value] = [{"value": read_date("1938年"), "source": "厂志"}]
    assert period_of(claims) == "period/formation"
    claims.append({"value": read_date("1940年"), "source": "口述"})
    assert period_of(claims) == "period/formation"
    claims.append({"value": read_date("1951年")})
    assert period_of(claims) == ""


@pytest.mark.parametrize(
    ("founded", "period"),
    [
        ("1865年", "westernisation"),
        ("1938年", "war"),
        ("1955年", "construction"),
        ("1990", "reform"),
    ],
)
def test_the_whole_country_has_periods_of_its_own(founded: str, period: str) -> None:
    assert period_of(read_date(founded), "national_period") == f"national_period/{period}"


@pytest.mark.parametrize(
    ("dates", "terms"),
    [
        (["1938年"], ["formation"]),
        (["1938年", "1970年"], ["formation", "foundation", "strategic"]),
        (["1938年", "1940年", "2011年"], ["formation", "foundation", "strategic", "outside"]),
        (["1958年", "不详"], ["foundation"]),
        (["1958年以后"], ["foundation"]),
        (["1890年", "1900年"], ["beginning", "outside"]),
        (["不详"], []),
        ([], []),
    ],
)
def test_a_life_touches_every_period_between_its_first_and_last_date(
    dates: list[str], terms: list[str]
) -> None:
    assert touched(map(read_date, dates)) == [f"period/{term}" for term in terms]


@pytest.mark.parametrize("vocabulary", PERIODS)
def test_the_words_of_a_period_say_the_years_that_it_has(vocabulary: str) -> None:
    path = shipped("db") / "vocabularies" / f"{vocabulary}.toml"
    terms = {term.id: term for term in read_vocabulary(path.name, path.read_text("utf-8"))}
    assert terms.keys() - {OUTSIDE} == PERIODS[vocabulary].keys()
    for term, (first, last) in PERIODS[vocabulary].items():
        years = [first] if last == LAST else [first, last]
        assert [int(year) for year in re.findall(r"\d{4}", terms[term].zh)] == years
        assert [int(year) for year in re.findall(r"\d{4}", terms[term].en)] == years
