"""The bar at the head of a page."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.bar import bar, wrapped


def test_what_stands_after_the_gap_stands_at_the_right(qtbot: QtBot) -> None:
    left, right = QLabel("题名"), QLabel("返回")
    made = bar(left, None, right)
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    assert left.x() < 50
    assert right.x() + right.width() > 550


def test_where_there_is_no_room_a_bar_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    boxes = [QLabel("名录"), QLabel("状态")]
    made = wrapped(*boxes)
    qtbot.addWidget(made)
    made.resize(60, 90)
    made.show()
    assert boxes[1].y() > boxes[0].y()
