"""The search box is always there, and the main commands beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.head import Head


@pytest.fixture
def head(desk: Desk, qtbot: QtBot) -> Head:
    made = Head(desk)
    qtbot.addWidget(made)
    made.resize(1100, 56)
    made.show()
    return made


def test_escape_empties_the_box_and_the_arrow_goes_to_the_list(head: Head, qtbot: QtBot) -> None:
    head.search.setText("高炉")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        with qtbot.waitSignal(head.search.left):
            qtbot.keyClick(head.search, key)
    assert head.search.text() == "高炉"
    qtbot.keyClick(head.search, Qt.Key.Key_Escape)
    assert head.search.text() == ""


def test_a_button_is_pressed_only_when_its_command_can_be_done(head: Head, qtbot: QtBot) -> None:
    action, done = QAction("编制案卷…", head), list[str]()
    action.triggered.connect(lambda: done.append("issued"))
    action.setEnabled(False)
    button = head.buttons["issue"]
    assert not button.isEnabled()
    head.join("issue", action)
    head.join("who", QAction("没有按钮", head))
    assert not button.isEnabled()
    action.setEnabled(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["issued"]


def test_the_button_at_the_left_has_the_menu(head: Head) -> None:
    menu = QMenu(head)
    head.set_menu(menu)
    assert head.menu_button.menu() is menu
