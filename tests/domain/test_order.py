"""Dates are out of order only where no reading of them puts it right."""

from __future__ import annotations

import pytest

from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.order import is_before, out_of_order


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("1937年", "1938年", True),
        ("1938年", "1938年", False),
        ("1938年3月", "1938年", False),
        ("约1938年", "1938年", False),
        ("20世纪30年代", "1938年", False),
        ("1938年以前", "1940年", True),
        ("1938年以后", "1940年", False),
        ("不详", "1940年", False),
        ("1938年", "不详", False),
    ],
)
def test_a_date_is_before_another_if_no_reading_says_otherwise(
    one: str, other: str, before: bool
) -> None:
    assert is_before(read_date(one), read_date(other)) == before


def test_all_claims_have_to_agree() -> None:
    claims: list[Value] = [{"value": read_date("1930年")}, {"value": read_date("1950年")}]
    assert not is_before(claims, read_date("1940年"))
    assert is_before(claims, read_date("1951年"))
    assert not is_before([], read_date("1951年"))


def test_the_fields_that_are_out_of_order_are_named() -> None:
    dates = {"founded": "1938年", "opened": "1940年", "closed": "1937年"}
    values: dict[str, Value] = {field: read_date(text) for field, text in dates.items()}
    assert list(out_of_order(values)) == [("founded", "closed"), ("opened", "closed")]
    assert list(out_of_order({"founded": values["founded"]})) == []
