"""A sheet is moved and zoomed, and tells which of its points was pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.map.sheet import SheetCanvas

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def canvas(desk: Desk, qtbot: QtBot) -> SheetCanvas:
    """A sheet of 400 by 200 pixels on a canvas of 416 by 416, as it is fitted."""
    made = SheetCanvas(desk)
    qtbot.addWidget(made)
    made.resize(432, 432)
    made.show()
    picture = QPixmap(400, 200)
    picture.fill(QColor("#FFFFFF"))
    made.show_picture(picture)
    return made


def test_a_point_is_told_in_parts_of_the_sheet(canvas: SheetCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.pointed) as pointed:
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(116, 166))
    assert pointed.args[0] == pytest.approx((0.25, 0.25))
    assert canvas.waiting == pytest.approx((0.25, 0.25))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.waiting is None


def test_beside_the_sheet_there_is_no_point(canvas: SheetCanvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.pointed):
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(116, 20))


def test_dragging_moves_it_and_points_at_nothing(canvas: SheetCanvas, qtbot: QtBot) -> None:
    before = canvas.view
    with qtbot.assertNotEmitted(canvas.pointed):
        qtbot.mousePress(canvas, LEFT, NONE, QPoint(200, 200))
        place = QPointF(250, 230)
        event = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, NONE)
        QApplication.sendEvent(canvas, event)
        qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(250, 230))
    assert canvas.view == before.moved(50, 30)


def test_the_wheel_and_the_keys_zoom(canvas: SheetCanvas, qtbot: QtBot) -> None:
    at = QPointF(100, 200)
    wheel = QWheelEvent(
        *(at, at, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(canvas, wheel)
    assert canvas.view.scale > 1
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.view.scale == pytest.approx(1)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    with qtbot.waitSignal(canvas.pointed):
        qtbot.keyClick(canvas, Qt.Key.Key_Space)


def test_control_points_are_crosses_with_their_names(canvas: SheetCanvas, desk: Desk) -> None:
    canvas.show_marks([("1", (0.5, 0.5))])
    canvas.wait_at((0.25, 0.25))
    image = canvas.grab().toImage()
    for (x, y), colour in (((216, 216), desk.look.accent), ((116, 166), desk.look.bad)):
        seen, wanted = image.pixelColor(x, y), QColor(colour)
        assert abs(seen.red() - wanted.red()) + abs(seen.blue() - wanted.blue()) < 30
    assert image.pixelColor(300, 216) == QColor("#FFFFFF")


def test_without_a_sheet_nothing_can_be_pointed_at(desk: Desk, qtbot: QtBot) -> None:
    made = SheetCanvas(desk)
    qtbot.addWidget(made)
    made.resize(300, 300)
    with qtbot.assertNotEmitted(made.pointed):
        qtbot.mouseClick(made, LEFT, pos=QPoint(100, 100))
    assert made.empty
    assert not made.grab().isNull()
