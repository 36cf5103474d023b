from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "key", "nearest"),
    [
        ("fnd x y", "no_such_command", ["find"]),
        ("site ad x", "no_such_command", ["add"]),
        ("find x y --facts", "no_such_option", ["--facets"]),
        ("find x y --jsn", "no_such_option", ["--json"]),
        ("issue x --to f.pdf --site", "option_value", []),
        ("issue x --site s --to f.pdf --final=no", "option_value", []),
        ("find x y z", "extra_arguments", []),
        ("find x", "missing_parameter", []),
        ("take-in x photo.jpg", "missing_parameter", []),
        ("set x A-0001", "missing_parameter", []),
        ("find x y --limit some", "bad_number", []),
        ("find x y --limit -1", "bad_number", []),
        ("issue x --site s --to f.pdf --scope secret", "bad_choice", []),
        ("undo x --lang fr", "bad_choice", []),
        ("", "missing_command", []),
        ("site", "missing_command", []),
    ],
)
def test_a_wrong_command_is_told_with_the_nearest_right_one(typed, words, key, nearest):
    outcome = typed(*words.split(), "--json")
    error = outcome.data["error"]
    assert outcome.code == 2
    assert (error["sort"], error["key"]) == ("usage", key)
    assert error["nearest"][:1] == nearest[:1]
    assert error["message"] in outcome.err


def test_the_sentence_names_what_is_missing_as_a_person_types_it(typed):
    assert "--site CODE" in typed("take-in", "x", "photo.jpg").err
    assert "QUERY" in typed("find", "x").err


def test_without_json_a_wrong_command_leaves_stdout_empty(typed):
    outcome = typed("fnd", "--lang", "zh")
    assert outcome.out == ""
    assert outcome.err.startswith("没有命令“fnd”。您是不是要：find")


def test_below_the_sentence_stands_how_the_command_is_typed(typed):
    told = typed("move", "x", "A-0001", "--lang", "zh").err.splitlines()
    assert told == ["缺少“--parent CODE”。", "  archive-app move ARCHIVE CODE --parent CODE"]


def test_a_group_without_its_command_says_which_there_are(typed):
    told = typed("selection").err
    for name in ("make", "add", "put", "take", "show", "list"):
        assert f"archive-app selection {name} ARCHIVE" in told


def test_the_program_itself_does_not_fill_the_screen(typed):
    assert len(typed("fnd").err.splitlines()) == 1
    assert len(typed("undo", "x", "--lang", "fr").err.splitlines()) == 1
