from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.regions import Region
from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.frames import FramedCanvas
from archive_app.ui.viewing.tiles import Tiles

LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PLATE = Region("plate", "铭牌", "", (0.25, 0.25, 0.25, 0.25), 0, "")
WHOLE = Region("machine", "鼓风机", "", (0.2, 0.2, 0.6, 0.6), 0, "")


@pytest.fixture
def canvas(desk: Desk, pages: Sheet, qtbot: QtBot, settle: Callable[[], None]) -> FramedCanvas:
    """A page of 1200 to 800 pixels at half its size, from 0, 100 on, with two frames."""
    made = FramedCanvas(desk)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    made.show_tiles(Tiles(desk, pages.files[0].original.sha256))
    settle()
    made.show_regions([WHOLE, PLATE])
    return made


def drag(canvas: FramedCanvas, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, pos=end)


def test_a_frame_is_drawn(canvas: FramedCanvas, qtbot: QtBot) -> None:
    canvas.frame_next(framing=True)
    with qtbot.waitSignal(canvas.drawn) as told:
        drag(canvas, QPoint(360, 340), QPoint(300, 300))
    assert told.args == [pytest.approx((0.5, 0.5, 0.1, 0.1))]
    assert not canvas.framing


def test_a_slip_of_the_hand_draws_nothing(canvas: FramedCanvas, qtbot: QtBot) -> None:
    canvas.frame_next(framing=True)
    with qtbot.assertNotEmitted(canvas.drawn):
        drag(canvas, QPoint(300, 300), QPoint(302, 302))
        drag(canvas, QPoint(300, 10), QPoint(360, 60))  # beside the page
    assert canvas.framing


def test_keys_frame_the_middle_of_what_is_seen(canvas: FramedCanvas, qtbot: QtBot) -> None:
    canvas.frame_next(framing=True)
    with qtbot.waitSignal(canvas.drawn) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert told.args == [pytest.approx((1 / 3, 1 / 3, 1 / 3, 1 / 3))]


def test_the_smallest_frame_under_the_pointer_is_chosen_and_moved(
    canvas: FramedCanvas, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(canvas.shifted) as told:
        drag(canvas, QPoint(200, 240), QPoint(260, 240))
    assert canvas.current == "plate"
    assert told.args == ["plate", pytest.approx((0.35, 0.25, 0.25, 0.25))]


def test_a_corner_makes_a_frame_larger(canvas: FramedCanvas, qtbot: QtBot) -> None:
    canvas.choose("plate")
    with qtbot.waitSignal(canvas.shifted) as told:
        drag(canvas, QPoint(300, 300), QPoint(360, 340))
    assert told.args == ["plate", pytest.approx((0.25, 0.25, 0.35, 0.35))]


def test_keys_choose_move_enlarge_and_remove(canvas: FramedCanvas, qtbot: QtBot) -> None:
    for _ in range(2):
        canvas.next(1)
    assert canvas.current == "plate"
    with qtbot.waitSignal(canvas.shifted) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Right, ALT)
    assert told.args == ["plate", pytest.approx((0.25 + 16 / 1200, 0.25, 0.25, 0.25))]
    with qtbot.waitSignal(canvas.shifted) as told:
        QTest.keyClick(canvas, Qt.Key.Key_Down, ALT | SHIFT)
    assert told.args == ["plate", pytest.approx((0.25, 0.25, 0.25, 0.25 + 16 / 800))]
    with qtbot.waitSignal(canvas.unwanted) as gone:
        QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert gone.args == ["plate"]
    QTest.keyClick(canvas, Qt.Key.Key_Left)


def test_a_press_beside_all_frames_chooses_none_and_moves_about(canvas: FramedCanvas) -> None:
    canvas.choose("plate")
    canvas.zoom_to(1.0)
    before = canvas.way.dx()
    drag(canvas, QPoint(5, 5), QPoint(25, 5))
    assert canvas.current in {"", "machine"}
    assert canvas.way.dx() != before or canvas.current
    canvas.show_regions([])
    canvas.next(1)
    assert canvas.current == ""


def test_a_frame_has_its_colour_and_its_name(canvas: FramedCanvas) -> None:
    canvas.choose("plate")
    seen = canvas.grab().toImage()
    accent = QColor(canvas._desk.look.accent)
    assert seen.pixelColor(150, 260) == accent
    assert seen.pixelColor(152, 195) == accent  # the ground of the name
