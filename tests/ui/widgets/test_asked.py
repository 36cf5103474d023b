"""Short questions tell what stands in each of their lines and choices."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice


def test_texts_and_choices_are_told_by_name(qtbot: QtBot) -> None:
    line, choice = QLineEdit(" 国发〔2019〕22号 "), Choice()
    choice.addItem("认定", "designated")
    asked = Asked({"document": ("文号", line), "state": ("状态", choice)})
    qtbot.addWidget(asked)
    assert asked.texts() == {"document": "国发〔2019〕22号", "state": "designated"}
    assert line.accessibleName() == "文号"
    with qtbot.waitSignal(asked.done):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    asked.clear()
    assert asked.texts() == {"document": "", "state": "designated"}
