from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.canvas import Canvas
from archive_app.ui.viewing.tiles import Tiles


@pytest.fixture
def canvas(desk: Desk, pages: Sheet, qtbot: QtBot, settle: Callable[[], None]) -> Canvas:
    """A page of 1200 to 800 pixels on a canvas of 600 to 600."""
    made = Canvas(desk)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    made.show_tiles(Tiles(desk, pages.files[0].original.sha256))
    for _ in range(4):
        settle()
        made.repaint()
    return made


def colour(canvas: Canvas, x: int, y: int) -> QColor:
    return canvas.grab().toImage().pixelColor(x, y)


def test_a_page_is_seen_whole_first(canvas: Canvas) -> None:
    assert canvas.scale == 0.5
    assert abs(colour(canvas, 300, 300).red() - 200) < 3
    assert colour(canvas, 300, 20) == QColor(canvas._desk.look.background)


def test_what_is_under_the_pointer_stays_there(canvas: Canvas) -> None:
    at = QPointF(450, 350)
    before = canvas.way.inverted()[0].map(at)
    canvas.zoom(3, at)
    after = canvas.way.inverted()[0].map(at)
    assert (before - after).manhattanLength() < 0.01
    assert canvas.scale == pytest.approx(0.5 * 1.25**3)


def test_a_turned_page_fits_and_moves_as_it_is_seen(canvas: Canvas) -> None:
    canvas.rotate()
    assert canvas.scale == 0.5
    assert abs(colour(canvas, 300, 20).red() - 200) < 3
    canvas.zoom_to(1.0)
    before = canvas.way.map(QPointF(600, 400))
    canvas.pan(30, 0)
    assert canvas.way.map(QPointF(600, 400)) == before - QPointF(30, 0)


def test_arrows_move_and_the_page_is_never_lost(canvas: Canvas) -> None:
    canvas.zoom_to(1.0)
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.way.map(QPointF(600, 400)).x() == 300 - 96
    for _ in range(60):
        QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.way.map(QPointF(0, 800)).y() == 300
    QTest.keyClick(canvas, Qt.Key.Key_A)


def test_a_page_is_drawn_along_with_the_mouse(canvas: Canvas) -> None:
    canvas.zoom_to(1.0)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(canvas, QPoint(320, 310))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(320, 310))
    assert canvas.way.map(QPointF(600, 400)) == QPointF(320, 310)


def test_a_double_click_shows_every_pixel_and_another_the_whole(canvas: Canvas) -> None:
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.scale == 1.0
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert canvas.scale == 0.5


def test_marks_are_seen_and_brought_into_sight(canvas: Canvas) -> None:
    before = colour(canvas, 300, 300)
    canvas.show_marks([(0.4, 0.4, 0.2, 0.2)])
    assert colour(canvas, 300, 300) != before
    canvas.zoom_to(4.0)
    canvas.look_at((0.0, 0.0, 0.1, 0.1))
    assert canvas.way.map(QPointF(60, 40)) == QPointF(300, 300)


def test_where_nothing_can_be_seen_the_reason_stands(
    desk: Desk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    canvas = Canvas(desk)
    qtbot.addWidget(canvas)
    canvas.show_tiles(Tiles(desk, "0" * 64))
    settle()
    assert "没有这个文件" in canvas._told
    canvas.zoom(1)
    canvas.grab()
    assert canvas.whole.isEmpty()


def test_a_page_that_comes_too_late_leaves_the_other_as_it_is(
    canvas: Canvas, desk: Desk, pages: Sheet
) -> None:
    late = canvas.tiles
    assert late is not None
    canvas.show_tiles(Tiles(desk, pages.files[0].original.sha256, 1))
    late.failed.emit("zu spät")
    late.ready.emit()
    assert canvas._told == "正在读取…"
    assert canvas.whole.isEmpty()
