"""No stop begins a line, no bracket ends one, no word is torn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive_app.dossier.layout.breaking import NEVER_FIRST, NEVER_LAST, Line, clean, lines


def _advance(character: str) -> float:
    return 0.5 if character.isascii() else 1.0


def _lines(text: str, width: float, indent: float = 0.0) -> list[str]:
    return [line.text for line in lines(text, _advance, width, indent)]


def test_a_paragraph_fills_its_lines_from_an_indent_on():
    assert _lines("一二三四五六七八九十", 4, indent=2) == ["一二", "三四五六", "七八九十"]


def test_a_stop_never_begins_a_line():
    assert _lines("一二三四五，六七", 5) == ["一二三四", "五，六七"]


def test_a_stop_that_half_fits_stands_half_outside():
    (first, _) = lines("一二三四五，六七", _advance, 5.5)
    assert (first.text, first.width) == ("一二三四五，", 5.5)


def test_an_opening_bracket_never_ends_a_line():
    assert _lines("一二三四《五六》", 5) == ["一二三四", "《五六》"]


@pytest.mark.parametrize("pair", ["——", "……"])
def test_a_pair_is_never_parted(pair: str):
    assert not any(line.startswith(pair[0]) for line in _lines(f"一二三{pair}四五六", 4)[1:])


@pytest.mark.parametrize("word", ["Φ3200×6500", "12.5", "X032-ZY·GY", "steelworks", "50%"])
def test_a_word_or_a_measure_is_never_torn(word: str):
    for before in range(6):
        made = _lines("一二三四五六"[:before] + word + "七八", 6)
        assert any(word in line for line in made), made


def test_a_word_too_long_for_any_line_is_torn_at_a_joint():
    assert _lines("图DSCN0010_copy.jpeg", 5) == ["图DSCN0010", "_copy.jpeg"]
    assert _lines("zh_long_name.wav", 5) == ["zh_long_", "name.wav"]


def test_words_part_at_spaces_that_vanish():
    assert _lines("the old works", 4) == ["the old", "works"]


def test_a_line_never_begins_with_a_space():
    assert _lines("一二三四，  五六", 4.5) == ["一二三四，", "五六"]


def test_what_has_no_shape_is_left_out_and_tabs_are_spaces():
    assert clean("厂\u200b史\ufeff\t志\x07\u3000编") == "厂史 志\u3000编"


def test_an_empty_text_has_no_lines():
    assert _lines(" \u3000\u200b", 5) == []


def test_a_full_line_is_stretched_between_its_characters_but_not_in_words():
    line = Line("一12二三", 4.0, 4.24, last=False)
    assert line.gaps() == pytest.approx([0.08, 0, 0.08, 0.08])


@pytest.mark.parametrize(
    "line",
    [
        Line("一二", 2.0, 2.05, last=True),
        Line("一二三", 3.0, 9.0, last=False),
        Line("steel", 2.5, 3.0, last=False),
    ],
)
def test_a_line_that_would_be_torn_apart_stays_as_it_is(line: Line):
    assert line.gaps() == []


TEXTS = some.text("一二三厂史，。；：（）《》“”——……ab12.-% Φ", max_size=120)


@given(TEXTS, some.floats(2, 20))
def test_nothing_is_lost_and_no_line_is_too_long(text: str, width: float):
    made = list(lines(text, _advance, width))
    shown = "".join(line.text for line in made)
    assert shown.replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= width + 1e-6 or len(line.text) == 1 for line in made)
    assert [line.last for line in made] == [False] * (len(made) - 1) + [True] * bool(made)


@given(some.text("一二三四五六七，。（）《》", min_size=1, max_size=80))
def test_where_there_is_a_choice_no_line_begins_or_ends_wrongly(text: str):
    plain = "一二三四五".join(text)
    for one, other in pairwise(_lines(plain, 12)):
        assert other[0] not in NEVER_FIRST
        assert one[-1] not in NEVER_LAST


@pytest.mark.parametrize("character", ["\ue000", "\U000f0000", "\u0378", "\U0003fffd"])
def test_a_character_of_private_use_or_of_another_day_is_never_dropped(character: str):
    assert clean(f"厂{character}徽") == f"厂{character}徽"
