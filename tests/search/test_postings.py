"""Where each pair of characters stands."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.grams import pairs, units
from archive_app.search.postings import Postings, postings

TEXTS = st.text(st.sampled_from("重慶庆钢廠厂Aa7七\n\U00020000") | st.characters(categories=["Lo"]))


@given(TEXTS)
def test_every_pair_and_every_character_is_found_where_it_stands(text: str) -> None:
    read = units(text + "\n")
    held = Postings(postings(read))
    keys = pairs(read)
    for place, key in enumerate(keys.tolist()):
        if read[place] != ord("\n"):
            which, places = held.rarest(np.array([key], np.uint32)) or (1, None)
            assert (which, places.tolist()) == (0, np.flatnonzero(keys == key).tolist())
            singles = np.sort(held.beginning_with(int(read[place])))
            assert singles.tolist() == np.flatnonzero(read == read[place]).tolist()


@given(TEXTS)
def test_the_rarest_of_several_pairs_is_told(text: str) -> None:
    read = units(text.replace("\n", "") + "\n")
    keys = pairs(read)
    held = Postings(postings(read))
    found = held.rarest(keys) if len(keys) else (0, keys[:0])
    counts = Counter(keys.tolist())
    assert found is not None
    assert len(found[1]) == min(counts.values(), default=0)
    assert held.rarest(np.append(keys, np.uint32(1))) is None


@pytest.mark.parametrize("apart", [1 << 16, (1 << 16) - 1, (1 << 24) + 1])
def test_places_far_apart_are_kept_whole(apart: int) -> None:
    read = np.full(apart + 20, ord("厂"), np.uint16)
    expected = [3, 3 + apart]
    for place in expected:
        read[place] = ord("炉")
    read[-1] = ord("\n")
    held = Postings(postings(read))
    for word in ("厂炉", "炉厂"):
        _, places = held.rarest(pairs(units(word))) or (0, read)
        assert (places + word.index("炉")).tolist() == expected
    assert np.sort(held.beginning_with(ord("炉"))).tolist() == expected
    assert len(held.beginning_with(ord("厂"))) == apart + 17
