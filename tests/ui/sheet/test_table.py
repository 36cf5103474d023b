"""The table has the keys of a spreadsheet, and asks for nothing that is out of sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.tabling import TITLE
from archive_app.ui.sheet.table import ACTIONS
from archive_app.ui.sheet.view import SheetView

At = Callable[[int, str], None]


def test_tab_and_the_arrows_go_from_cell_to_cell(view: SheetView, at: At, qtbot: QtBot) -> None:
    at(0, TITLE)
    qtbot.keyClick(view.table, Qt.Key.Key_Tab)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    now = view.table.currentIndex()
    assert (now.row(), now.column()) == (1, 2)
    view.table.go(100, 0)  # there is nothing
    assert view.table.currentIndex() == now


def test_every_action_has_its_key_and_stands_in_the_menu(view: SheetView) -> None:
    assert [one.text() for one in view.table.actions()] == [
        "复制",
        "剪切",
        "粘贴",
        "向下填充",
        "清空",
    ]
    keys = {one.shortcut().toString() for one in view.table.actions()}
    assert keys == {key.replace("Delete", "Del") for key in ACTIONS.values()}


def test_a_letter_looks_for_nothing(view: SheetView, at: At) -> None:
    at(0, TITLE)
    view.table.keyboardSearch("高炉总装")
    assert view.table.currentIndex().row() == 0
