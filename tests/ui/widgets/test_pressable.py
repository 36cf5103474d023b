"""A line that can be pressed is pressed with the mouse and with the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.pressable import Pressable


def test_a_click_enter_and_the_space_press_it(qtbot: QtBot) -> None:
    line = Pressable("“简介”还没有填", "quiet")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.pressed):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(line.pressed):
            qtbot.keyClick(line, key)


def test_other_keys_do_not(qtbot: QtBot) -> None:
    line = Pressable("“简介”还没有填", "quiet")
    qtbot.addWidget(line)
    with qtbot.assertNotEmitted(line.pressed):
        qtbot.keyClick(line, Qt.Key.Key_A)
