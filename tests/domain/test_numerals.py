"""Chinese numerals are read as figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.numerals import DIGITS, in_figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("一九五七年三月", "1957年3月"),
        ("民国二十七年", "民国27年"),
        ("十二月二十五日", "12月25日"),
        ("三十号", "30号"),
        ("一百零五间", "105间"),
        ("二千三百四十", "2340"),
        ("廿四日", "24日"),
        ("七〇一三厂", "7013厂"),
        ("没有数字", "没有数字"),
    ],
)
def test_numerals_become_figures(words: str, figures: str) -> None:
    assert in_figures(words) == figures


@given(st.integers(0, 10**12))
def test_figure_by_figure_is_read_back(number: int) -> None:
    words = {str(value): word for word, value in DIGITS.items() if word not in "○〇两"}
    assert in_figures("".join(words[figure] for figure in str(number))) == str(number)


@given(st.integers(1, 9999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert in_figures(in_words(number)) == str(number)


def in_words(number: int) -> str:
    """Write a number below ten thousand as Chinese says it."""
    words = ""
    for figure, unit in zip(f"{number:04d}", ["千", "百", "十", ""], strict=True):
        if figure != "0":
            words += "零一二三四五六七八九"[int(figure)] + unit
        elif words and not words.endswith("零"):
            words += "零"
    return words.rstrip("零")
