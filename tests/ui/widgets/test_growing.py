"""A box for text is as high as its text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.growing import GrowingText


def test_it_grows_with_its_lines_up_to_a_height(qtbot: QtBot) -> None:
    box = GrowingText(lines=1, most=4)
    qtbot.addWidget(box)
    box.show()
    heights = []
    for lines in (1, 3, 4, 40):
        box.show_text("\n".join(["高炉"] * lines))
        heights.append(box.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert box.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_every_text_comes_to_rest_at_every_width(qtbot: QtBot) -> None:
    box = GrowingText(lines=1, most=4)
    qtbot.addWidget(box)
    box.show()
    for characters in range(20, 120, 7):
        box.show_text("高" * characters)
        for width in range(150, 400, 3):
            box.resize(width, box.height())
        assert box.height() <= box.fontMetrics().lineSpacing() * 4 + 20


def test_showing_is_not_editing(qtbot: QtBot) -> None:
    box = GrowingText()
    qtbot.addWidget(box)
    with qtbot.assertNotEmitted(box.edited):
        box.show_text("一九三八年")


def test_chinese_typed_with_an_input_method_is_editing(qtbot: QtBot) -> None:
    box = GrowingText()
    qtbot.addWidget(box)
    event = QInputMethodEvent()
    event.setCommitString("高炉")
    with qtbot.waitSignal(box.edited):
        QApplication.sendEvent(box, event)
    assert box.toPlainText() == "高炉"
