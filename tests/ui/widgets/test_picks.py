"""Several things are picked, each a chip that a press takes away."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.domain.errors import Refused
from archive_app.ui.widgets.pick import Offer, PickLine
from archive_app.ui.widgets.picks import PicksEditor


@pytest.fixture
def editor(qtbot: QtBot) -> PicksEditor:
    made = PicksEditor(Offer(lambda _, show: show([("causes/rust", "锈蚀")])))
    qtbot.addWidget(made)
    made.show()
    made.show_value(["causes/flood", "causes/fire"], ("洪水、内涝", "火灾"))
    return made


def test_what_the_archive_has_is_shown_as_chips(editor: PicksEditor) -> None:
    assert _chips(editor) == ["洪水、内涝 ✕", "火灾 ✕"]
    assert editor.value() == ["causes/flood", "causes/fire"]


def test_a_pressed_chip_is_gone(editor: PicksEditor, qtbot: QtBot) -> None:
    chip = next(one for one in editor.findChildren(QPushButton) if "洪水" in one.text())
    with qtbot.waitSignal(editor.changed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert editor.value() == ["causes/fire"]


def test_what_is_picked_becomes_a_chip_and_the_line_is_free_again(editor: PicksEditor) -> None:
    line = cast("PickLine", editor.inputs()[0])
    line.setText("锈")
    line.picked.emit("causes/rust", "锈蚀")
    assert editor.value() == ["causes/flood", "causes/fire", "causes/rust"]
    assert line.text() == ""


def test_half_a_word_in_the_line_is_refused(editor: PicksEditor) -> None:
    cast("PickLine", editor.inputs()[0]).setText("锈")
    with pytest.raises(Refused):
        editor.value()


def test_a_single_value_from_before_is_a_list_of_one(editor: PicksEditor) -> None:
    editor.show_value("causes/fire", "火灾")
    assert editor.value() == ["causes/fire"]


def test_nothing_picked_is_no_value(editor: PicksEditor) -> None:
    editor.show_value(None, "")
    assert editor.value() is None


def _chips(editor: PicksEditor) -> list[str]:
    return [one.text() for one in editor.findChildren(QPushButton) if one.isVisible()]
