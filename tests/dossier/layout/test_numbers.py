"""Page numbers stand where their tokens stood."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import FirstPages, PageCount, PageOfPart, PagesOf
from archive_app.dossier.layout.numbers import Numbers, counted


@pytest.mark.parametrize(
    ("token", "shown"),
    [
        ("文字", "文字"),
        (PageCount(), "9"),
        (PageOfPart(2), "5"),
        (PagesOf("a"), "3"),
        (PagesOf("b"), "4-9"),
        (PagesOf("b", first_only=True), "4"),
        (PagesOf("nowhere"), ""),
    ],
)
def test_a_token_becomes_its_number(numbers: Numbers, token, shown: str):
    assert numbers.text(token) == shown


def test_pages_are_counted_over_all_parts():
    none: frozenset[str] = frozenset()
    found = counted([[none], [frozenset("a"), frozenset("ab")], [frozenset("b")]])
    assert found == Numbers((1, 2, 4), {"a": (2, 3), "b": (3, 4)}, 4)


def test_first_pages_come_once_each_in_order(numbers):
    assert numbers.text(FirstPages(("b", "a", "b", "unknown"))) == "3，4"
