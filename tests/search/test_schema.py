"""What Whoosh is told of the fields."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.domain.hits import Document
from archive_app.search.schema import Grams, row, schema


def test_a_row_fills_every_field_of_the_schema(document: Callable[..., Document]) -> None:
    held = row(document("1", "高爐", "，", " ", names=("重钢",), kind="drawing"))
    assert set(held) == set(schema().names())
    assert held["text"] == "高爐\n，"
    assert held["sounds"].count("\n") == 1
    assert held["facets"] == {"kind": ("drawing",), "site": ("",)}


def test_whoosh_makes_no_postings_of_its_own() -> None:
    assert not [*Grams().index("高炉")]
