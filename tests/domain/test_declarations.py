"""TOML that people edit is checked table by table."""

from __future__ import annotations

import pytest

from archive_app.domain.declarations import Declaration
from archive_app.domain.errors import Refused

TEXT = """# a comment
name = "works"
[[part]]
id = "first"
[[part]]
id = "second"
size = 3
tags = ["a", "b"]
names = {zh = "甲"}
"""
KEYS = {"id": str, "size": int, "tags": list, "names": dict, "on": bool}


def file(text: str = TEXT) -> Declaration:
    return Declaration("faulty_kind", "works.toml", text)


def test_the_line_of_a_key_is_that_of_its_own_table() -> None:
    assert file().line("", 0, "name") == 2
    assert [file().line("part", number, "id") for number in (0, 1)] == [4, 6]
    assert [file().line("part", number, "missing") for number in (0, 1)] == [3, 5]
    assert file().line("part", 1, "id") == 6


def test_a_key_of_the_file_is_not_looked_for_in_its_tables() -> None:
    assert file().line("", 0, "id") == 1
    assert file().line("", 0, "part") == 3
    assert file("[terms]\nfire = 1\nid = 2\n").line("", 0, "id") == 1


def test_the_line_of_what_is_written_inside_another_table_is_its_own_or_the_first() -> None:
    inline = file('id = "a"\nfield = [\n  {scale = 1},\n]\n')
    assert inline.line("field", 0, "field") == 2
    assert inline.line("field", 0, "scale") == 1


def test_values_come_in_their_types() -> None:
    first, second = file().rows("part", KEYS)
    assert (second.text("id"), second.number("size"), second.texts("tags")) == (
        "second",
        3,
        ["a", "b"],
    )
    assert second.texts_by_name("names") == {"zh": "甲"}
    assert (first.number("size"), first.flag("on"), "size" in first) == (0, False, False)


def test_a_table_laid_over_another_says_what_differs() -> None:
    first, second = file().rows("part", KEYS)
    both = first.over(second)
    assert (both.text("id"), both.number("size")) == ("first", 3)


def test_a_file_that_is_no_toml_is_refused_at_its_line() -> None:
    with pytest.raises(Refused) as refused:
        file('a = 1\nb = "\n')
    assert refused.value.details | {"told": ""} == {
        "file": "works.toml",
        "line": 2,
        "why": "not_toml",
        "told": "",
    }


def test_an_array_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="wrong_type"):
        file("part = 3\n").rows("part", KEYS)
    with pytest.raises(Refused, match="wrong_type"):
        file("terms = [1]\n").entries("terms", KEYS)


def test_tables_in_a_list_are_checked_like_others() -> None:
    row = file('[[part]]\nid = "a"\ntags = [{id = "b"}, {id = 1}]\n').rows("part", KEYS)[0]
    with pytest.raises(Refused, match="wrong_type") as refused:
        row.inner("tags", KEYS)
    assert refused.value.details["line"] == 3
    good = file('[[part]]\ntags = [{id = "b"}]\n').rows("part", KEYS)[0]
    assert [inner.text("id") for inner in good.inner("tags", KEYS)] == ["b"]


def test_a_list_of_texts_holds_nothing_else() -> None:
    with pytest.raises(Refused, match="wrong_type"):
        file('[[part]]\nid = "a"\ntags = [1]\n').rows("part", KEYS)[0].texts("tags")


def test_a_name_is_there_in_both_languages_or_the_line_is_told() -> None:
    part = file('[[part]]\nnames = {zh = "甲", en = "A"}\n').rows("part", KEYS)[0]
    assert (part.label("names").zh, part.label("names").en) == ("甲", "A")
    with pytest.raises(Refused) as refused:
        file().rows("part", KEYS)[1].label("names")
    assert refused.value.details["key"] == "names.en"
    assert refused.value.details["line"] == 9
