"""The map is moved, zoomed, pointed at and drawn around, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.results.mapping import Mapped
from archive_app.domain.maps.clusters import Spot, Spots
from archive_app.domain.maps.plane import View, point_at
from archive_app.domain.maps.shapes import POINT as DOT
from archive_app.domain.maps.shapes import Layer, Shape
from archive_app.ui.desk import Desk
from archive_app.ui.map.canvas import BOX, LASSO, MOVE, POINT, MapCanvas

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MakeSpot = Callable[..., Spot]


@pytest.fixture
def canvas(desk: Desk, view: View, spot: MakeSpot, qtbot: QtBot) -> MapCanvas:
    """A map of four points: two of them at one place, one far to the left of the others."""
    made = MapCanvas(desk)
    qtbot.addWidget(made)
    made.resize(view.width, view.height)
    spots = [spot("左", -150), spot("中"), spot("上", 80, -80), spot("同", 80, -80)]
    made.show_mapped(Mapped(Spots(spots), ()))
    made.show()
    made.look_at(view)
    made.chose.connect(made.choose)
    made.grab()
    return made


def drag(canvas: MapCanvas, qtbot: QtBot, way: Sequence[tuple[int, int]], *held: object) -> None:
    modifier = held[0] if held else NONE
    qtbot.mousePress(canvas, LEFT, modifier, QPoint(*way[0]))
    for x, y in way[1:]:
        place = QPointF(x, y)
        event = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, modifier)
        QApplication.sendEvent(canvas, event)
    canvas.grab()  # what is drawn meanwhile is painted
    qtbot.mouseRelease(canvas, LEFT, modifier, QPoint(*way[-1]))


def test_a_press_on_a_point_chooses_it_and_one_beside_lets_it_go(
    canvas: MapCanvas, qtbot: QtBot
) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(203, 198))
    assert canvas.chosen == {"中"}
    qtbot.mouseClick(canvas, LEFT, Qt.KeyboardModifier.ControlModifier, QPoint(50, 200))
    assert canvas.chosen == {"中", "左"}
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(200, 350))
    assert canvas.chosen == set()


def test_all_that_lies_at_one_place_is_chosen_at_once(canvas: MapCanvas, qtbot: QtBot) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(280, 120))
    assert canvas.chosen == {"上", "同"}


def test_a_cluster_comes_apart_when_it_is_pressed(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.look_at(canvas.view.zoomed(1 / 30))
    canvas.grab()
    qtbot.mouseClick(canvas, LEFT, pos=QPoint(200, 200))
    assert canvas.chosen == ()
    assert canvas.view.scale > 0.1


def test_dragging_moves_the_map(canvas: MapCanvas, qtbot: QtBot) -> None:
    before = canvas.view
    drag(canvas, qtbot, [(200, 200), (230, 190), (260, 180)])
    assert canvas.view == before.moved(60, -20)
    assert canvas.chosen == ()


def test_the_wheel_zooms_around_the_pointer(canvas: MapCanvas) -> None:
    at, held = QPointF(100, 300), canvas.view.place((100, 300))
    wheel = QWheelEvent(
        *(at, at, QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton, NONE),
        *(Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(canvas, wheel)
    assert canvas.view.scale == pytest.approx(0.4 * 1.0015**240)
    assert canvas.view.pixel(held) == pytest.approx((100, 300))


def test_a_rectangle_chooses_what_is_in_it_and_tells_its_corners(
    canvas: MapCanvas, qtbot: QtBot
) -> None:
    canvas.take(BOX)
    with qtbot.waitSignal(canvas.boxed) as boxed:
        drag(canvas, qtbot, [(180, 300), (300, 100)])
    assert canvas.chosen == {"中", "上", "同"}
    (south, west), (north, east) = boxed.args[0]
    assert point_at(canvas.view.place((180, 300))) == pytest.approx((south, west))
    assert (north > south, east > west) == (True, True)
    canvas.take(MOVE)
    drag(canvas, qtbot, [(20, 180), (80, 220)], Qt.KeyboardModifier.ShiftModifier)
    assert canvas.chosen == {"左"}


def test_a_lasso_chooses_what_it_goes_around(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.take(LASSO)
    drag(canvas, qtbot, [(250, 90), (310, 90), (310, 150), (250, 150), (252, 110)])
    assert canvas.chosen == {"上", "同"}


def test_a_place_is_pointed_at_where_that_is_asked_for(canvas: MapCanvas, qtbot: QtBot) -> None:
    canvas.take(POINT)
    with qtbot.waitSignal(canvas.pointed) as pointed:
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(200, 200))
    assert pointed.args[0] == pytest.approx(canvas.view.place((200, 200)))


def test_the_place_under_the_pointer_is_told(canvas: MapCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.over) as over:
        drag(canvas, qtbot, [(10, 10), (200, 200)])
    assert over.args[0] == pytest.approx(point_at(canvas.view.place((200, 200))), abs=0.01)


def test_two_presses_open_a_point_or_go_nearer(canvas: MapCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.entered) as entered:
        qtbot.mouseDClick(canvas, LEFT, pos=QPoint(200, 200))
    assert entered.args == ["中"]
    before = canvas.view.scale
    qtbot.mouseDClick(canvas, LEFT, pos=QPoint(330, 330))
    assert canvas.view.scale == 2 * before


def test_all_of_it_can_be_done_by_keys(canvas: MapCanvas, qtbot: QtBot) -> None:
    before = canvas.view
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.view == before.moved(-80, 0)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.view.scale > before.scale
    canvas.grab()
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert canvas.chosen == {"中"}
    with qtbot.waitSignal(canvas.entered) as entered:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert entered.args == ["中"]
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.chosen == set()
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    box = canvas.mapped.box
    assert box is not None
    assert 0 < canvas.view.pixel(box[:2])[0] < 60


def test_fitting_takes_in_what_lies_below_too(canvas: MapCanvas) -> None:
    x, y = canvas.view.place((200, 200))
    far = (x + 1e6, y)
    canvas.layers = [Layer("图层", (Shape(DOT, ((far,),), "", (*far, *far)),))]
    canvas.fit()
    assert 0 < canvas.view.pixel(far)[0] < canvas.width()
    canvas.grab()


def test_one_goes_only_to_what_is_out_of_sight(canvas: MapCanvas) -> None:
    before = canvas.view
    canvas.go(before.place((300, 300)))
    assert canvas.view == before
    canvas.go(before.place((900, 300)))
    assert canvas.view.pixel(before.place((900, 300))) == pytest.approx((200, 200))


def test_an_empty_map_can_be_looked_at(desk: Desk, qtbot: QtBot) -> None:
    made = MapCanvas(desk)
    qtbot.addWidget(made)
    made.fit()
    assert not made.grab().isNull()
