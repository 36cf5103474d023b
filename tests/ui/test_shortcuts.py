"""All shortcuts stand on one sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.shortcuts import HALF, ShortcutSheet


def test_every_command_is_there_with_its_keys(
    qtbot: QtBot, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = [QAction(f"命令 {number}", owner) for number in range(HALF + 3)]
    for action in actions:
        action.setShortcut(QKeySequence("Ctrl+I"))
    sheet = ShortcutSheet(owner, actions, "快捷键一览")
    qtbot.addWidget(sheet)
    sheet.show()
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert texts.count("Ctrl+I") == HALF + 3
    assert "命令 14" in texts
    assert layout_faults(sheet) == []
