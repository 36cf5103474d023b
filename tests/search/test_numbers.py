"""Sets of numbers behave as sets do."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.numbers import Numbers, all_of, among, any_of, once, without

SETS = st.sets(st.integers(0, 40)) | st.sets(st.integers(0, 1000), min_size=60, max_size=200)


def numbers(held: set[int]) -> Numbers:
    return np.array(sorted(held), np.intp)


@given(SETS, SETS)
def test_what_is_among_others_is_known_however_many_there_are(a: set[int], b: set[int]) -> None:
    assert set(numbers(a)[among(numbers(a), numbers(b))]) == a & b
    assert without(numbers(a), numbers(b)).tolist() == sorted(a - b)


@given(st.lists(SETS, min_size=1, max_size=4))
def test_several_sets_are_met_and_joined_in_order(sets: list[set[int]]) -> None:
    held = [numbers(one) for one in sets]
    assert all_of(held).tolist() == sorted(set.intersection(*sets))
    assert any_of(held).tolist() == sorted(set.union(*sets))


@given(st.lists(st.integers(0, 9)))
def test_the_first_of_each_kind_is_told(repeated: list[int]) -> None:
    ordered = np.array(sorted(repeated), np.intp)
    assert ordered[once(ordered)].tolist() == sorted(set(repeated))
