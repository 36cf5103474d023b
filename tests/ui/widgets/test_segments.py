"""Of a few buttons one is down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.segments import Segments

PARTS = [("list", "列表"), ("grid", "图片")]


def test_pressing_one_lifts_the_other(qtbot: QtBot) -> None:
    segments = Segments(PARTS)
    qtbot.addWidget(segments)
    segments.choose("list")
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.mouseClick(segments.buttons["grid"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["grid"]
    assert segments.current() == "grid"


def test_the_one_that_is_down_stays_down(qtbot: QtBot) -> None:
    segments = Segments(PARTS)
    qtbot.addWidget(segments)
    segments.choose("list")
    qtbot.mouseClick(segments.buttons["list"], Qt.MouseButton.LeftButton)
    assert segments.current() == "list"


def test_where_none_may_be_down_a_second_press_lifts(qtbot: QtBot) -> None:
    segments = Segments(PARTS, may_be_none=True)
    qtbot.addWidget(segments)
    segments.choose("list")
    qtbot.mouseClick(segments.buttons["list"], Qt.MouseButton.LeftButton)
    assert segments.current() == ""


def test_a_button_is_called_otherwise_and_has_the_room_for_it(qtbot: QtBot) -> None:
    segments = Segments(PARTS)
    qtbot.addWidget(segments)
    before = segments.buttons["grid"].minimumWidth()
    segments.call("grid", "图片 1,284 张")
    assert segments.buttons["grid"].text() == "图片 1,284 张"
    assert segments.buttons["grid"].minimumWidth() > before
