"""A few letters of a command are enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.palette import CommandPalette


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, done: list[str]) -> CommandPalette:
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = []
    for text, enabled in (("导入文件…", True), ("编制案卷…", True), ("撤销", False)):
        action = QAction(text, owner)
        action.setEnabled(enabled)
        action.setShortcut(QKeySequence("Ctrl+I"))
        action.triggered.connect(lambda _=False, text=text: done.append(text))
        actions.append(action)
    made = CommandPalette(owner, actions, "输入命令名称")
    made.owner = owner  # type: ignore[attr-defined]  # kept alive
    made.show_over(owner)
    return made


def test_only_what_can_be_done_is_listed_with_its_keys(palette: CommandPalette) -> None:
    lines = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert lines == ["导入文件…　Ctrl+I", "编制案卷…　Ctrl+I"]
    palette.close()


def test_typing_finds_and_enter_does(
    palette: CommandPalette, done: list[str], qtbot: QtBot
) -> None:
    palette.line.setText("案卷")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["编制案卷…"]
    assert not palette.isVisible()


def test_the_arrows_go_through_the_list(
    palette: CommandPalette, done: list[str], qtbot: QtBot
) -> None:
    qtbot.keyClick(palette, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == ["编制案卷…"]


def test_a_command_that_is_not_there_does_nothing(
    palette: CommandPalette, done: list[str], qtbot: QtBot
) -> None:
    palette.line.setText("没有这个")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert done == []
