from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.plain import line, lines, listed


def test_a_line_is_one_line():
    assert line(" 重钢\r\n型钢厂\0 ") == "重钢 型钢厂"
    assert line("abcdef", 3) == "abc"


def test_nothing_is_nothing():
    assert line("  \0\n ") is None
    assert line(None) is None


def test_a_list_is_told_as_keywords_are():
    assert listed(" 高炉, 轧机；内迁、高炉\n") == "高炉；轧机；内迁"
    assert listed(" ,; ") is None
    assert listed(None) is None


def test_all_sorts_of_line_ends_become_one():
    assert lines("a\r\nb\rc\u2028d\x0ce") == "a\nb\nc\nd\ne"


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_kept_can_be_written_down(text):
    kept = lines(text)
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert "\0" not in kept
