"""Lines of text as strips."""

from __future__ import annotations

import pytest

from archive_app.dossier.layout.measures import RECORD_HEADING, TEXT
from archive_app.dossier.layout.strips import Strip, text_strips


def test_first_and_last_lines_of_a_paragraph_are_never_alone(letters):
    made = text_strips(letters, "厂史" * 70, TEXT, "e")
    assert [strip.keeps for strip in made] == [True, False, False, True, False, False][
        : len(made)
    ] or (made[0].keeps and made[-2].keeps and not made[-1].keeps)
    assert {strip.entry for strip in made} == {"e"}


def test_the_first_line_is_indented(letters):
    first, second, *_ = text_strips(letters, "厂史" * 40, TEXT)
    assert (first.left, second.left) == (2 * TEXT.size, 0)


def test_a_heading_stays_with_what_follows_it(letters):
    made = text_strips(letters, "厂史" * 20, RECORD_HEADING)
    assert all(strip.keeps for strip in made)
    assert made[0].gap > 0 == made[1].gap


def test_a_strip_says_how_it_is_drawn():
    with pytest.raises(NotImplementedError):
        Strip(height=1).draw(None, 0, 0, opens=True, closes=True)
