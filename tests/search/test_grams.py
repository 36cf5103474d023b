"""What is looked up, and what is kept to be read."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.hits import Document
from archive_app.search.grams import Grams, grams_of, row, schema


def terms(text: str) -> set[str]:
    return {term.decode() for term, *_ in Grams().index(text)}


def test_a_text_is_looked_up_by_its_characters_and_pairs() -> None:
    assert terms("718厂") == {"7", "1", "8", "厂", "71", "18", "8厂"}


def test_no_pair_reaches_over_a_line() -> None:
    assert terms("厂\n七") == {"厂", "七"}


@given(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1))
def test_whatever_a_word_is_looked_up_by_stands_in_the_texts_that_hold_it(word: str) -> None:
    assert set(grams_of(word)) <= terms("前" + word + "后\n别的")


def test_a_row_fills_every_field_of_the_schema(document: Callable[..., Document]) -> None:
    assert set(row(document("1", "高爐", names=("重钢",)))) == set(schema().names())
