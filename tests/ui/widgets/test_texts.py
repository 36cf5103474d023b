"""A table of texts keeps its place when other rows come, and opens one by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.texts import TextRow, TextsModel, TextsTable

HEADS = ("行", "原因")
ROWS = [
    TextRow(("1", "甲\n乙"), "one"),
    TextRow(("2",), "two", "bad"),
    TextRow(("3", "丙"), "three"),
]


@pytest.fixture
def table(qtbot: QtBot) -> TextsTable:
    made = TextsTable(lambda rank: {"bad": "#AA0000"}[rank], "问题")
    qtbot.addWidget(made)
    made.show_rows(HEADS, ROWS, (4, 8))
    return made


def test_the_model_keeps_the_rules_of_qt() -> None:
    model = TextsModel(lambda _: "#000000")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(HEADS, ROWS)
    model.show((), ())
    assert tester.model() is model


def test_a_text_stands_on_one_line_and_its_tip_has_all_of_it(table: TextsTable) -> None:
    cell = table.texts.index(0, 1)
    assert cell.data() == "甲 乙"
    assert "甲\n乙" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert table.texts.headerData(1, Qt.Orientation.Horizontal) == "原因"
    colour = table.texts.index(1, 0).data(Qt.ItemDataRole.ForegroundRole)
    assert colour == QColor("#AA0000")


def test_the_last_text_of_a_short_row_runs_to_the_end(table: TextsTable) -> None:
    assert table.columnSpan(1, 0) == 2
    assert table.columnSpan(0, 0) == 1


def test_the_place_is_kept_when_other_rows_come(table: TextsTable, qtbot: QtBot) -> None:
    assert table.key() == "one"
    with qtbot.waitSignal(table.moved) as moved:
        table.choose(1)
    assert moved.args == [1]
    table.show_rows(HEADS, ROWS[1:])
    assert table.key() == "two"
    table.show_rows(HEADS, ROWS[:1])
    assert table.keys() == ["one"]
    table.show_rows(HEADS, [])
    assert table.key() == ""


def test_a_row_is_opened_by_enter(table: TextsTable, qtbot: QtBot) -> None:
    table.show()
    table.setFocus()
    with qtbot.waitSignal(table.entered) as entered:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert entered.args == [0]


def test_several_rows_may_be_selected(table: TextsTable) -> None:
    table.several()
    table.even()
    table.selectAll()
    assert table.keys() == ["one", "two", "three"]
