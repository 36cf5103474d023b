"""A table of lines can be put in any order by its heads or by keys, and says why it is empty."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.lines import Line, Lines

SHOWN = [
    Line("a", ("厂", "9"), numbers={1: Decimal(9)}),
    Line("b", ("矿", "10"), numbers={1: Decimal(10)}),
    Line("c", ("坞", "")),
]


@pytest.fixture
def lines(qtbot: QtBot) -> Lines:
    made = Lines(lambda _: "#000000", "遗产点", ["名称", "得分"], [8, 4])
    qtbot.addWidget(made)
    made.table.several()
    made.show_lines(SHOWN, "没有")
    made.show()
    return made


def order(lines: Lines) -> list[str]:
    return [row.key for row in lines.table.texts.rows]


def test_the_model_is_sound(lines: Lines) -> None:
    QAbstractItemModelTester(lines.table.texts, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines.sort(1)
    assert order(lines) == ["a", "b", "c"]


def test_lines_stand_as_they_are_given_until_a_person_orders_them(lines: Lines) -> None:
    assert order(lines) == ["a", "b", "c"]


def test_numbers_are_ordered_as_numbers_and_what_has_none_comes_last(lines: Lines) -> None:
    lines.sort(1)
    assert order(lines) == ["a", "b", "c"]
    lines.sort(1)
    assert order(lines) == ["b", "a", "c"]


def test_a_key_puts_them_in_order_too(lines: Lines, qtbot: QtBot) -> None:
    lines.table.setFocus()
    for _ in range(2):
        qtbot.keyClick(lines.table, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert order(lines) == ["b", "a", "c"]


def test_the_order_and_what_is_selected_stay_when_the_lines_are_made_anew(lines: Lines) -> None:
    lines.sort(1)
    lines.sort(1)
    lines.table.selectAll()
    lines.show_lines(SHOWN[:2], "没有")
    assert order(lines) == ["b", "a"]
    assert lines.keys() == ["b", "a"]


def test_the_current_line_is_told_and_opened(lines: Lines, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lines.moved) as moved:
        lines.choose("b")
    assert moved.args == ["b"]
    with qtbot.waitSignal(lines.entered) as entered:
        lines.table.entered.emit(1)
    assert entered.args == ["b"]


def test_where_there_are_none_it_says_why(lines: Lines, qtbot: QtBot) -> None:
    with qtbot.waitSignal(lines.moved) as moved:
        lines.show_lines([], "还没有")
    assert moved.args == [""]
    assert lines.currentWidget() is lines.empty
    assert lines.empty.text() == "还没有"


def test_other_heads_begin_without_an_order(lines: Lines) -> None:
    lines.sort(1)
    lines.sort(1)
    lines.head(["名称", "甲", "乙"], [8])
    lines.show_lines(SHOWN, "没有")
    assert order(lines) == ["a", "b", "c"]
    assert lines.table.texts.columnCount() == 3


def test_columns_share_the_room_that_there_is_by_what_they_ask_for(lines: Lines) -> None:
    lines.head(["名称", "得分", "备注"], [8, 4, 8])
    lines.show_lines(SHOWN, "没有")
    lines.resize(200, 200)
    narrow = [lines.table.columnWidth(n) for n in range(2)]
    lines.resize(1200, 200)
    assert lines.table.columnWidth(0) > 2 * narrow[0]
    assert lines.table.columnWidth(1) > 2 * narrow[1]
    lines.resize(200, 200)
    assert [lines.table.columnWidth(n) for n in range(2)] == narrow


def test_what_is_selected_is_copied_under_its_heads(lines: Lines, qtbot: QtBot) -> None:
    lines.table.selectAll()
    lines.table.setFocus()
    qtbot.keyClick(lines.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "名称\t得分\n厂\t9\n矿\t10\n坞\t"
