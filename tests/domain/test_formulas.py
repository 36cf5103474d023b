from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.formulas import guarded, unguarded

SIGNS = st.text(st.sampled_from("'=+-@＝＋－＠\t\r\n \ufeff\u200ba厂1;"), max_size=8)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+86", "-5 ℃", "@SUM(A1)", "\t=1", "\r1", "\n1", "＝1", "＋1", "－1", "＠a", " =1"],
)
def test_what_a_spreadsheet_would_calculate_begins_with_a_mark(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "高炉", "1938年", "3-5", "'名'", "a=b", " 高炉"])
def test_any_other_text_stays_as_it_is(text):
    assert (guarded(text), unguarded(text)) == (text, text)


@given(SIGNS | st.text())
def test_what_was_guarded_comes_back(text):
    assert unguarded(guarded(text)) == text


@given(SIGNS)
def test_nothing_that_is_guarded_begins_like_a_formula(text):
    assert guarded(text).lstrip(" \t\r\n\ufeff\u200b")[:1] not in set("=+-@＝＋－＠")
