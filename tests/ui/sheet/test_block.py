"""Blocks go to and fro between the table and a spreadsheet without loss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.ui.sheet.block import parsed, written

CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from('\t\n"'))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1))
def test_what_was_written_is_read_again(block: list[list[str]]) -> None:
    assert parsed(written(block)) == block


def test_cells_with_tabs_quotes_and_lines_are_quoted() -> None:
    assert written([["高炉", 'a"b'], ["一\n二", "c\td"]]) == '高炉\t"a""b"\n"一\n二"\t"c\td"'


def test_what_comes_from_elsewhere_is_read_too() -> None:
    assert parsed("a\tb\r\nc\r\n") == [["a", "b"], ["c", ""]]
    assert parsed("") == [[""]]
    assert parsed("\n") == [[""]]


def test_quotes_without_an_end_are_text() -> None:
    assert parsed('12" 钢管\tb\nc') == [['12" 钢管', "b"], ["c", ""]]


def test_a_cell_may_be_longer_than_a_spreadsheet_can_hold() -> None:
    assert parsed("字" * 200_000 + "\tb") == [["字" * 200_000, "b"]]
