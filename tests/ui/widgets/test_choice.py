"""A box of choices looks like one."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.widgets.choice import ARROW, Choice


def test_a_box_of_choices_has_its_arrow(desk: Desk, qtbot: QtBot) -> None:
    assert _inks(Choice(), qtbot) > _inks(QComboBox(), qtbot)


def _inks(box: QComboBox, qtbot: QtBot) -> int:
    qtbot.addWidget(box)
    box.resize(160, 32)
    image = box.grab().toImage()
    right = range(image.width() - ARROW - 8, image.width() - 8)
    return len({image.pixel(x, y) for x in right for y in range(8, 24)})
