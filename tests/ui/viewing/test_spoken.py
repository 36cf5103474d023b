from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.entries import Passage
from archive_app.ui.viewing.spoken import first_heard, heard_at, span

LINES = [
    Segment("", "e", Passage("进厂", start=1.0, end=3.0)),
    Segment("a", "e", Passage("", start=2.0), "童年"),
    Segment("", "e", Passage("出师", start=5.0, end=6.0)),
]


@pytest.mark.parametrize(
    ("seconds", "row"), [(0.5, None), (0.96, 0), (2.5, 1), (4.0, 1), (5.5, 2), (7.0, 1)]
)
def test_the_line_that_is_heard_began_last_and_has_not_ended(seconds: float, row: int | None):
    assert heard_at(LINES, seconds) == row


def test_a_stretch_without_an_end_is_a_moment():
    assert [span(one) for one in LINES] == [(1.0, 3.0), (2.0, 2.0), (5.0, 6.0)]


def test_what_was_searched_for_is_heard_where_it_is_said_first(talk: Sheet):
    passages = (Passage("高炉", page=1), *(one.passage for one in reversed(LINES)))
    files = [replace(talk.files[0], passages=passages)]
    assert first_heard(files, ["出师", "进厂"]) == 1.0
    assert first_heard(files, ["高炉"]) == 0.0  # it stands on a page
    assert first_heard(files, []) == 0.0
