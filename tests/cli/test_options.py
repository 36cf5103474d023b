from __future__ import annotations

import re

import pytest
from click import UsageError
from hypothesis import given
from hypothesis import strategies as st

from archive_app.cli.manner import guessed_manner
from archive_app.cli.options import read_manner

OURS = re.compile(r"--(json|person|lang|help|version)(=|$)")


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "--person", "李", "find", "A", "q"],
        ["find", "--json", "A", "--person", "李", "q"],
        ["find", "A", "q", "--person=李", "--json"],
    ],
)
def test_what_holds_for_the_whole_call_stands_anywhere(words):
    manner, rest = read_manner(words)
    assert (manner.as_json, manner.person, manner.named) == (True, "李", True)
    assert rest == ["find", "A", "q"]


@given(st.lists(st.text().filter(lambda word: word != "--" and not OURS.match(word))), st.data())
def test_wherever_it_stands_the_other_words_stay_as_they_are(words, data):
    place = data.draw(st.integers(0, len(words)))
    manner, rest = read_manner([*words[:place], "--json", *words[place:]])
    assert manner.as_json
    assert rest == words


def test_other_options_are_left_to_their_command():
    _, rest = read_manner(["add", "A", "--set", "title=x", "--kind", "drawing", "--json"])
    assert rest == ["add", "A", "--set", "title=x", "--kind", "drawing"]


def test_behind_two_dashes_everything_is_a_plain_word():
    manner, rest = read_manner(["find", "A", "--", "--json"])
    assert not manner.as_json
    assert rest == ["find", "A", "--", "--json"]


def test_the_environment_says_who_and_in_which_language(monkeypatch):
    monkeypatch.setenv("ARCHIVE_PERSON", "王工")
    monkeypatch.setenv("ARCHIVE_LANG", "en_GB.UTF-8")
    manner, _ = read_manner([])
    assert (manner.person, manner.language) == ("王工", "en")
    manner, _ = read_manner(["--person", "李", "--lang", "zh"])
    assert (manner.person, manner.language) == ("李", "zh")


def test_chinese_comes_first(monkeypatch):
    for unknown in ("", "fr", "C"):
        monkeypatch.setenv("ARCHIVE_LANG", unknown)
        assert read_manner([])[0].language == "zh"


def test_who_is_logged_in_signs_if_nobody_else_does(monkeypatch):
    monkeypatch.delenv("ARCHIVE_PERSON", raising=False)
    monkeypatch.setenv("LOGNAME", "surveyor")
    manner, _ = read_manner([])
    assert (manner.person, manner.named) == ("surveyor", False)


def test_json_is_understood_even_where_the_rest_is_not():
    words = ["--lang=fr", "--json"]
    with pytest.raises(UsageError):
        read_manner(words)
    assert guessed_manner(words).as_json
    assert not guessed_manner(["--lang=fr"]).as_json
