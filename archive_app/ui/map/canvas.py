"""The map on the screen: moved, zoomed, pointed at, drawn around, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.archive.results.mapping import Mapped
from archive_app.domain.maps.clusters import Cluster, Spots, inside
from archive_app.domain.maps.plane import Place, View, around, point_at
from archive_app.domain.maps.shapes import Layer
from archive_app.ui.desk import Desk
from archive_app.ui.map import ground, marks
from archive_app.ui.map.stamps import Stamps, radius

MOVE, BOX, LASSO, POINT = "move", "box", "lasso", "point"
TURN = 1.0015  # for each eighth of a degree of the wheel
STRIDE = 80
NEAR = 12
KEYS = {
    Qt.Key.Key_Left: (STRIDE, 0),
    Qt.Key.Key_Right: (-STRIDE, 0),
    Qt.Key.Key_Up: (0, STRIDE),
    Qt.Key.Key_Down: (0, -STRIDE),
}
ZOOMS = {Qt.Key.Key_Plus: 1.6, Qt.Key.Key_Equal: 1.6, Qt.Key.Key_Minus: 1 / 1.6}
NOTHING = Mapped(Spots(), ())


class MapCanvas(QWidget):
    """`chose` gives entries that were pointed at or drawn around, `entered` one that was opened.

    `over` gives the place under the pointer, `pointed` one that was pointed at where that is asked
    for, `boxed` two corners of a rectangle that was drawn.
    """

    chose = Signal(object)
    entered = Signal(str)
    over = Signal(object)
    pointed = Signal(object)
    boxed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.view = View()
        self.tool = MOVE
        self.mapped = NOTHING
        self.layers: Sequence[Layer] = ()
        self.sheets: Sequence[ground.Sheet] = ()
        self.chosen: Collection[str] = ()
        self._seen: list[Cluster] = []
        self._stamps = Stamps()
        self._began: QPointF | None = None
        self._drawn: list[QPointF] = []
        self._by_keys = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 120)
        self.setAccessibleName(desk.say("as_map"))
        desk.look_changed.connect(self.update)

    def show_mapped(self, mapped: Mapped) -> None:
        """Show other points, where one looks already."""
        self.mapped = mapped
        self.update()

    def choose(self, entries: Collection[str]) -> None:
        """Put rings around the points of some entries."""
        self.chosen = frozenset(entries)
        self.update()

    def take(self, tool: str) -> None:
        """Take a tool: moving the map, drawing a rectangle or a line around points, pointing."""
        self.tool = tool
        shape = Qt.CursorShape.OpenHandCursor if tool == MOVE else Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    def fit(self) -> None:
        """Show all that there is."""
        boxes = [self.mapped.box, *(layer.box for layer in self.layers)]
        corners = [corner for one in boxes if one for corner in (one[:2], one[2:])]
        corners += [corner for sheet in self.sheets for corner in sheet.corners]
        box = around(corners)
        if box:
            self.look_at(self.view.fitted(box))

    def look_at(self, view: View) -> None:
        """Look at another part of the map."""
        self.view = view
        self.update()

    def go(self, place: Place) -> None:
        """Bring a place into sight, if it is not."""
        west, south, east, north = self.view.box
        if not (west <= place[0] <= east and south <= place[1] <= north):
            x, y = self.view.pixel(place)
            self.look_at(self.view.moved(self.width() / 2 - x, self.height() / 2 - y))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view = self.view.sized(self.width(), self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, view = QPainter(self), self._desk.look, self.view
        painter.fillRect(self.rect(), QColor(look.panel))
        ground.paint_net(painter, view, look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sheet in self.sheets:
            ground.paint_sheet(painter, view, sheet)
        for layer in self.layers:
            ground.paint_layer(painter, view, layer, look)
        for zone in self.mapped.zones:
            ground.paint_zone(painter, view, zone, look)
        frame = marks.Frame(painter, view, look)
        marks.paint_points(frame, self.mapped.points)
        self._seen = marks.paint_spots(frame, self.mapped.spots, self.chosen, self._stamps)
        self._paint_drawn(painter)
        marks.paint_scale(frame)
        marks.paint_north(frame, self._desk.say("map_north"))
        marks.paint_disclaimer(frame, self._desk.say("map_sketch"))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        at = event.position()
        self.look_at(self.view.zoomed(TURN ** event.angleDelta().y(), (at.x(), at.y())))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        self._began = event.position()
        held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        tool = BOX if self.tool == MOVE and held else self.tool
        self._drawn = [self._began] if tool in {BOX, LASSO} else []
        self._drawing = tool
        if tool == MOVE:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        self.over.emit(point_at(self.view.place((here.x(), here.y()))))
        if self._began is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._drawn:
            self._drawn = [*self._drawn, here] if self._drawing == LASSO else [self._drawn[0], here]
            self.update()
        elif self._drawing == MOVE:
            moved = here - self._began
            self._began = here
            self._slid = True
            self.look_at(self.view.moved(moved.x(), moved.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        corners, self._drawn = self._drawn, []
        slid, self._slid, self._began = self._slid, False, None
        self.take(self.tool)
        if len(corners) > 1 and (corners[0] - here).manhattanLength() > NEAR:
            self._choose_within(corners)
        elif self.tool == POINT:
            self.pointed.emit(self.view.place((here.x(), here.y())))
        elif not slid:
            held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._pick((here.x(), here.y()), more=bool(held))
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        found = self._at((at.x(), at.y()))
        if found is None:
            self.look_at(self.view.zoomed(2, (at.x(), at.y())))
        elif len(found) == 1:
            self.entered.emit(self.mapped.spots.of(found)[0].entry)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        middle = self.width() / 2, self.height() / 2
        if key in KEYS:
            self.look_at(self.view.moved(*KEYS[key]))
        elif key in ZOOMS:
            self.look_at(self.view.zoomed(ZOOMS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_0}:
            self.fit()
        elif key == Qt.Key.Key_Space:
            self._pick(middle, more=False, near=min(middle))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and len(self.chosen) == 1:
            self.entered.emit(next(iter(self.chosen)))
        elif key == Qt.Key.Key_Escape and self.chosen:
            self.chose.emit([])
        else:
            super().keyPressEvent(event)
            return
        self._by_keys = True
        self.update()

    _drawing = MOVE
    _slid = False

    def _pick(self, at: tuple[float, float], *, more: bool, near: float = NEAR) -> None:
        """Choose what is at a pixel; a cluster comes apart, unless all of it is at one place."""
        found = self._at(at, near)
        if found is None:
            if not more and self.chosen:
                self.chose.emit([])
            return
        spots = self.mapped.spots.of(found)
        box = around([spot.place for spot in spots])
        apart = box and max(box[2] - box[0], box[3] - box[1]) * self.view.scale > 1
        if box and apart and not more:
            self.look_at(self.view.fitted(box, margin=80))
            return
        ids = [spot.entry for spot in spots]
        self.chose.emit([*(one for one in self.chosen if one not in ids), *ids] if more else ids)

    def _at(self, at: tuple[float, float], near: float = NEAR) -> Cluster | None:
        """Return what is nearest to a pixel and near enough."""
        best, least = None, near
        for one in self._seen:
            x, y = self.view.pixel(one.place)
            away = max(0.0, QPointF(x - at[0], y - at[1]).manhattanLength() - radius(len(one)))
            if away < least:
                best, least = one, away
        return best

    def _choose_within(self, corners: list[QPointF]) -> None:
        """Choose what lies in the rectangle or within the line that was drawn."""
        places = [self.view.place((one.x(), one.y())) for one in corners]
        box = around(places)
        if box is None:
            return
        spots = self.mapped.spots.within(box)
        if self._drawing == BOX:
            self.boxed.emit((point_at(box[:2]), point_at(box[2:])))
            self.chose.emit([spot.entry for spot in spots])
        else:
            self.chose.emit([spot.entry for spot in spots if inside(spot.place, places)])

    def _paint_drawn(self, painter: QPainter) -> None:
        colour = QColor(self._desk.look.accent)
        painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
        colour.setAlphaF(0.1)
        painter.setBrush(colour)
        if len(self._drawn) > 1 and self._drawing == BOX:
            start, end = self._drawn
            corners = (start, QPointF(end.x(), start.y()), end, QPointF(start.x(), end.y()))
            painter.drawPolygon(QPolygonF(corners))
        elif self._drawn:
            painter.drawPolygon(QPolygonF(self._drawn))
        if self._by_keys and self.hasFocus():
            middle = QPointF(self.width() / 2, self.height() / 2)
            for x, y in ((9, 0), (0, 9)):
                painter.drawLine(middle - QPointF(x, y), middle + QPointF(x, y))
