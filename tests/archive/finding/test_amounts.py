"""Amounts are asked for as the form reads them, and compared whatever they were measured in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.archive.finding.amounts import WIDTH, amount_key, is_range, meant_amounts, signed
from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import read

AREA = Field("area", "quantity", Label("面积", "Area"), unit="平方米")
EXTENT = Field("extent", "quantity", Label("数量", "Extent"))
STOREYS = Field("storeys", "number", Label("层数", "Storeys"))
COST = Field("cost", "money", Label("费用", "Cost"), unit="万元")


def meets(field: Field, asked: str, said: str) -> bool:
    """Tell whether what a form says is among what is asked for."""
    bounds = meant_amounts(field, asked)
    assert bounds is not None, asked
    key = amount_key(read(field, said))
    halves = key[:WIDTH], key[WIDTH:]
    return all(low <= one <= high for one, (low, high) in zip(halves, bounds, strict=True))


@pytest.mark.parametrize(
    ("asked", "is_met_by", "but_not_by"),
    [
        (">1000", ["1000.5", "1200平方米", "1公顷"], ["1000", "999", "2000座"]),
        (">=1000", ["1000", "0.1公顷"], ["999.9"]),
        ("≥1000", ["1000"], ["999.9"]),
        ("＜500", ["499.99", "约300平方米"], ["500", "0.05公顷"]),
        ("<=500", ["500"], ["501"]),
        ("1000..5000", ["1000", "5000", "3亩"], ["999", "1公顷"]),
        ("5000..1000", ["3000"], ["999"]),
        ("1000～5000平方米", ["3000"], ["999"]),
        ("1000-5000", ["3000"], ["999"]),
        ("1..5公顷", ["1万平方米", "5万"], ["5"]),
        ("6..8万", ["7万"], ["7", "6000"]),
        ("800..7万", ["900", "6万"], ["799"]),
        ("1000..", ["1000", "9万"], ["999"]),
        ("..1000", ["1000", "1"], ["1001"]),
        ("6万平方米", ["60000", "6公顷"], ["6"]),
        ("=1,200", ["1200㎡"], ["1201"]),
        (">1平方公里", ["101公顷"], ["100公顷"]),
    ],
)
def test_an_area_is_met_by_what_is_as_large(
    asked: str, is_met_by: list[str], but_not_by: list[str]
) -> None:
    assert [said for said in is_met_by if not meets(AREA, asked, said)] == []
    assert [said for said in but_not_by if meets(AREA, asked, said)] == []


def test_what_has_no_unit_of_its_own_is_met_by_any() -> None:
    assert meets(EXTENT, ">3", "16座")
    assert meets(EXTENT, ">3座", "16座")
    assert not meets(EXTENT, ">3台", "16座")


def test_money_is_counted_in_the_unit_of_its_field() -> None:
    assert meets(COST, ">100", "3,000,000元")
    assert meets(COST, "100..300万元", "200")
    assert not meets(COST, ">100万元", "200美元")


@pytest.mark.parametrize(
    "text", ["", ">", "..", "甲", ">甲", "1..甲", "1米..2座", "1..2..3", "9" * 40]
)
def test_what_is_no_amount_means_none(text: str) -> None:
    assert meant_amounts(AREA, text) is None
    assert meant_amounts(Field("title", "text", Label("题名", "Title")), "3") is None


@pytest.mark.parametrize(
    ("text", "parts"), [("≥ 5", (">=", "5")), ("＞5座", (">", "5座")), ("5", ("", "5"))]
)
def test_a_sign_is_told_from_what_stands_behind_it(text: str, parts: tuple[str, str]) -> None:
    assert signed(text) == parts


def test_a_range_is_told_from_one_amount() -> None:
    assert is_range("1..2")
    assert is_range("..2座")
    assert not is_range("-5")
    assert not is_range(">1..2")


NUMBERS = st.integers(-(10**15), 10**15) | st.decimals(-(10**6), 10**6, places=6).map(float)


@given(NUMBERS, NUMBERS)
def test_keys_are_in_the_order_of_their_numbers(one: float, other: float) -> None:
    assert (one < other) == (amount_key(one) < amount_key(other))
    assert len(amount_key(one)) == 2 * WIDTH


@pytest.mark.parametrize("value", [True, "5", {"unit": "座"}, {"amount": None}])
def test_what_was_never_counted_has_no_key(value: object) -> None:
    assert amount_key(value) == ""  # type: ignore[arg-type]  # as bad data would have it
