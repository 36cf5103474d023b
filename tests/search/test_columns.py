"""Columns count what Python would count one by one."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.columns import Column, packed, packed_names, unpacked
from archive_app.search.questions import Bounded, Valued

VALUES = st.lists(st.sampled_from(["甲", "乙", "丙", ""]), max_size=3)
PARTS = st.lists(st.lists(VALUES, min_size=1, max_size=6), max_size=3)


def column(facets: list[list[str]]) -> Column:
    return unpacked(packed([{"f": told} for told in facets]), "f", len(facets))


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
    for wanted in ({"甲", "丁"}, {"甲", *map(str, range(20))}):
        met = whole.meeting(Valued("f", frozenset(wanted))).tolist()
        assert met == [number for number, one in enumerate(told) if "甲" in one]
    for number in chosen:
        assert set(whole.of(number)) == told[number]


@given(st.lists(st.lists(st.integers(0, 5), max_size=2), max_size=6), st.integers(0, 5))
def test_values_of_several_keys_are_compared_key_by_key(spans: list[list[int]], year: int) -> None:
    told = [[f"{one}{(one * 3) % 7}" for one in each] for each in spans]
    condition = Bounded("f", (("0", str(year)), (str(year), "9")))
    met = column(told).meeting(condition).tolist() if told else []
    assert met == [n for n, each in enumerate(told) if any(map(condition.holds, each))]


@pytest.mark.parametrize("facet", ["f", "g"])
def test_a_facet_that_nothing_has_counts_nothing(facet: str) -> None:
    empty = unpacked(packed([{"f": ("",)}, {}]), facet, 2)
    assert empty.counts(np.arange(2)).tolist() == []
    assert not empty.having(np.arange(2), {"甲"}).any()
    assert not len(empty.meeting(Valued("f", frozenset({"甲"}))))


def test_the_facets_that_are_written_are_known_by_name() -> None:
    assert packed_names(packed([{"f": ("甲",)}, {"dated.x": ("1", "2")}])) == ["f", "dated.x"]
