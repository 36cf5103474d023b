"""Sets of entries answer as asking each entry would."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.choosing import chosen
from archive_app.search.questions import holds
from archive_app.search.reading import parse

WORDS = st.sampled_from(["高炉", "烟囱", "-高炉", "-烟囱", "或", "厂", "-厂"])


@given(st.lists(WORDS, max_size=6), st.lists(st.sets(st.sampled_from(["高炉", "烟囱", "厂"]))))
def test_what_is_chosen_is_what_the_question_holds_for(
    typed: list[str], entries: list[set[str]]
) -> None:
    tree = parse(" ".join(typed))
    everything = np.arange(len(entries))
    found = chosen(
        tree,
        everything,
        lambda word: np.flatnonzero([word.text in entry for entry in entries]),
    )
    assert found.tolist() == [
        number
        for number, entry in enumerate(entries)
        if holds(tree, lambda word, entry=entry: word.text in entry)
    ]
