"""Yes, no, or not known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.yesno import YesNoEditor


@pytest.fixture
def editor(qtbot: QtBot) -> YesNoEditor:
    made = YesNoEditor("是", "否")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("value", [True, False, None])
def test_what_is_shown_is_what_it_holds(editor: YesNoEditor, value: bool | None) -> None:
    editor.show_value(value, "")
    assert editor.value() is value


def test_a_press_answers_and_another_takes_the_answer_back(
    editor: YesNoEditor, qtbot: QtBot
) -> None:
    no = next(one for one in editor.inputs() if isinstance(one, QPushButton) and one.text() == "否")
    with qtbot.waitSignal(editor.changed):
        qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert editor.value() is False
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert editor.value() is None
