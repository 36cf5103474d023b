"""Codes count up, and what has no date comes last."""

from __future__ import annotations

from archive_app.domain.hits import Document
from archive_app.search.orders import DAY, code_key, day_key, order_key


def held(code: str, date: str = "") -> Document:
    return Document("1", "", "", (), code=code, date=date)


def test_short_codes_come_before_long_ones() -> None:
    codes = ["A-0009", "B-0001", "A-10000"]
    assert sorted(codes, key=lambda one: code_key(held(one))) == codes


def test_the_earliest_comes_first_then_the_lowest_code_and_the_dateless_last() -> None:
    entries = [held("A-9", "1937-01-01"), held("A-1", "1938"), held("A-2", "1938"), held("A-0")]
    assert sorted(entries, key=lambda one: order_key(one, "date")) == entries
    assert {len(day_key(one)) for one in entries} == {DAY}
    assert order_key(entries[0], "recent") == order_key(entries[0], "code") == code_key(entries[0])
