"""How headings count."""

from __future__ import annotations

import pytest

from archive_app.dossier.numerals import numeral


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (23, "二十三"), (99, "九十九")],
)
def test_headings_count_as_chinese_does(number: int, written: str):
    assert numeral(number) == written
