"""Where each pair of characters stands."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.folding import folded, written
from archive_app.search.grams import folding, pairs, postings, units, variants

TEXTS = st.text(st.sampled_from("重慶庆钢廠厂Aa7七\n\U00020000") | st.characters(categories=["Lo"]))


@given(TEXTS)
def test_every_pair_is_found_where_it_stands(text: str) -> None:
    read = units(text + "\n")
    held = postings(read)
    places = (held["high"].astype(int) << 16) | held["low"]
    found = {
        (int(key), int(place))
        for number, key in enumerate(held["keys"])
        for place in places[held["starts"][number] : held["starts"][number + 1]]
    }
    assert found == {
        (int(key), place) for place, key in enumerate(pairs(read)) if read[place] != ord("\n")
    }
    assert (np.diff(held["keys"].astype(int)) > 0).all()


@given(st.text())
def test_what_was_written_folds_unit_by_unit(text: str) -> None:
    as_written = units(written(text))
    table = folding(*variants(as_written))
    assert np.array_equal(table[as_written], units(folded(text)))


def test_units_that_are_folded_to_others_are_known() -> None:
    was, became = variants(units("重慶七"))
    assert [*map(chr, was)] == ["七", "慶"]
    assert [*map(chr, became)] == ["7", "庆"]


def test_a_place_far_into_a_long_text_is_kept_whole() -> None:
    text = units("厂" * ((1 << 24) + 1) + "炉\n")
    held = postings(text)
    place = (held["high"].astype(int) << 16) | held["low"]
    assert place[held["starts"][np.searchsorted(held["keys"], pairs(units("厂炉"))[0])]] == 1 << 24
