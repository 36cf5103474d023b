"""Columns count what Python would count one by one."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.columns import Column, packed, unpacked

VALUES = st.lists(st.sampled_from(["甲", "乙", "丙", ""]), max_size=3)
PARTS = st.lists(st.lists(VALUES, min_size=1, max_size=6), max_size=3)


def column(facets: list[list[str]]) -> Column:
    arrays, values = packed([{"f": told} for told in facets])
    return unpacked(arrays, values, "f", len(facets))


def plain(facets: list[list[str]]) -> list[set[str]]:
    return [set(told) - {""} for told in facets]


@given(PARTS, st.data())
def test_the_values_of_chosen_entries_are_counted_and_found(
    parts: list[list[list[str]]], data: st.DataObject
) -> None:
    whole = Column.joined(column(part) for part in parts)
    told = plain([*chain(*parts)])
    chosen = sorted(data.draw(st.sets(st.sampled_from(range(len(told)))))) if told else []
    numbers = np.array(chosen, np.intp)
    counts = dict(zip(whole.values, whole.counts(numbers).tolist(), strict=True))
    assert Counter(counts) == Counter(chain(*(told[number] for number in chosen)))
    having = whole.having(numbers, {"甲", "丁"})
    assert having.tolist() == ["甲" in told[number] for number in chosen]
    for number in chosen:
        assert set(whole.of(number)) == told[number]


@pytest.mark.parametrize("facet", ["f", "g"])
def test_a_facet_that_nothing_has_counts_nothing(facet: str) -> None:
    arrays, values = packed([{"f": ("",)}, {}])
    empty = unpacked(arrays, values, facet, 2)
    assert empty.counts(np.arange(2)).tolist() == []
    assert not empty.having(np.arange(2), {"甲"}).any()
