"""A number is opened by a press or by Enter; its name alone opens nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from archive_app.archive.programme.figures.cross import Cross, Grid, Line
from archive_app.ui.figures.table import NUMBER, CrossTable


@pytest.fixture
def table(qtbot: QtBot) -> CrossTable:
    made = CrossTable("统计")
    qtbot.addWidget(made)
    rows = (Line("z1", "北", (3, 0, 0)),)
    made.cross.show(
        Cross(("zone",), rows, (), (3, 0, 0), {}),
        Grid(("所属片区", "遗产点", "一个很长很长的列名"), (("北", 3, 0), ("合计", 3, 0))),
    )
    made.fit()
    made.resize(600, 300)
    made.show()
    return made


def test_a_press_on_a_number_opens_its_list(table: CrossTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.cross.index(0, 1)).center()
    with qtbot.waitSignal(table.asked) as asked:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [(("zone", "z1"),), "北"]
    name = table.visualRect(table.cross.index(0, 0)).center()
    with qtbot.assertNotEmitted(table.asked):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)


def test_the_keys_open_it_too_and_copy_the_table(table: CrossTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.cross.index(1, 1))
    with qtbot.waitSignal(table.asked) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [(), ""]
    with qtbot.waitSignal(table.copied):
        qtbot.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))


def test_columns_are_as_wide_as_their_heads_need(table: CrossTable) -> None:
    assert table.columnWidth(1) == NUMBER < table.columnWidth(2)


def test_what_can_be_pressed_shows_a_hand(table: CrossTable, qtbot: QtBot) -> None:
    for column, shape in ((1, "PointingHandCursor"), (0, "ArrowCursor")):
        place = table.visualRect(table.cross.index(0, column)).center()
        qtbot.mouseMove(table.viewport(), place)
        assert table.viewport().cursor().shape().name == shape
