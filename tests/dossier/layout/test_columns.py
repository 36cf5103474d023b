"""Columns are as wide as their shares say, but no number or date is torn."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import Heads, PagesOf, Row, Table
from archive_app.dossier.layout.columns import MOST_GIVEN, column_widths
from archive_app.dossier.layout.measures import CELL, LABEL, WIDTH
from archive_app.dossier.layout.ruling import SIDE
from archive_app.dossier.layout.tables import table_strips


def _table(shares: list[int], *rows: tuple, labels: str = "甲一二三四五六") -> Table:
    heads = tuple(Heads(label * 3, share) for label, share in zip(labels, shares, strict=False))
    return Table(heads, tuple(Row(cells) for cells in rows))


def _widths(letters, table: Table) -> list[float]:
    return column_widths(letters, table, [CELL] * len(table.heads))


def test_columns_have_their_shares_where_all_numbers_fit(letters):
    table = _table([1, 3], ("12", "2006-08-10"), ("厂", PagesOf("a")))
    assert _widths(letters, table) == [WIDTH / 4, 3 * WIDTH / 4]


def test_a_date_or_a_count_is_never_torn(letters):
    table = _table([2, 3, 20], ("2006-08-10", "123,425,890", "说明"))
    first, second, third = _widths(letters, table)
    assert first >= letters.width("2006-08-10", CELL) + 2 * SIDE
    assert second >= letters.width("123,425,890", CELL) + 2 * SIDE
    assert first + second + third == pytest.approx(WIDTH)
    row = list(table_strips(letters, table, 1))[-1]
    assert [len(part.lines) for part in row.slices] == [1, 1, 1]


def test_a_label_of_two_characters_is_not_torn(letters):
    table = Table((Heads("序号", 1), Heads("题名", 30)), (Row(("1", "厂史")),))
    assert _widths(letters, table)[0] >= letters.width("序号", LABEL) + 2 * SIDE


def test_a_short_word_is_not_torn_either(letters):
    table = _table([1, 1, 40], ("第二批", "重庆钢铁厂旧址", ""))
    first, second, _ = _widths(letters, table)
    assert first >= letters.width("第二批", CELL) + 2 * SIDE
    assert second <= WIDTH / 42


def test_a_column_gives_no_more_than_a_part_of_itself(letters):
    long = "2006-08-10 11:12"
    table = _table([1, 1, 1, 1, 1, 1, 30], *[("1234567890123456",) * 6 + (long,)])
    widths = _widths(letters, table)
    assert widths[-1] == pytest.approx((1 - MOST_GIVEN) * WIDTH * 30 / 36)
    assert sum(widths) == pytest.approx(WIDTH)


def test_names_of_files_and_sums_ask_for_nothing(letters):
    table = _table([1, 9], ("IMG_20060810_112233.jpg", "a" * 64), ("9" * 40, ""))
    assert _widths(letters, table) == [WIDTH / 10, 9 * WIDTH / 10]
