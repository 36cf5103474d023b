"""Texts are units, and pairs of them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.folding import folded, written
from archive_app.search.grams import folding, pairs, units, variants


@given(st.text())
def test_what_was_written_folds_unit_by_unit(text: str) -> None:
    as_written = units(written(text))
    table = folding(*variants(as_written))
    assert np.array_equal(table[as_written], units(folded(text)))


def test_units_that_are_folded_to_others_are_known() -> None:
    was, became = variants(units("重慶七"))
    assert [*map(chr, was)] == ["七", "慶"]
    assert [*map(chr, became)] == ["7", "庆"]


def test_a_pair_is_two_units_in_a_row() -> None:
    assert [(int(each) >> 16, int(each) & 0xFFFF) for each in pairs(units("高炉厂"))] == [
        (ord("高"), ord("炉")),
        (ord("炉"), ord("厂")),
    ]
