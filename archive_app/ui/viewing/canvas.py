"""A page on which one moves about: zoomed, drawn along, turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.domain.rasters import TILE, Box
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.tiles import Place, Tiles

STEP = 1.25
MOST = 16.0
AROUND, NEAREST = 2.5, 2.0  # how much wider than a place, and how near at most, it is shown
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STRIDE = 96  # pixels that an arrow moves by


class Canvas(QWidget):
    """Paints the tiles of a page. `moved` tells of another scale or place, `pressed` of a press."""

    moved = Signal()
    pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.tiles: Tiles | None = None
        self.marks: Sequence[Box] = ()
        self.scale = 1.0
        self.turn = 0
        self._fitted = True
        self._sought: Box | None = None
        self._centre = QPointF()
        self._grip: QPointF | None = None
        self._told = ""
        self.setMinimumSize(160, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(desk.say("viewing_canvas"))
        desk.look_changed.connect(self.update)

    def show_tiles(self, tiles: Tiles) -> None:
        """Show another page, whole; of the one before nothing more is heard."""
        if self.tiles:
            self.tiles.ready.disconnect(self._begin)
            self.tiles.came.disconnect(self.update)
            self.tiles.failed.disconnect(self._tell)
        self.tiles, self.marks, self._told = tiles, (), self._desk.say("viewing_reading")
        self.turn, self._fitted, self._sought = 0, True, None
        tiles.ready.connect(self._begin)
        tiles.came.connect(self.update)
        tiles.failed.connect(self._tell)
        self.update()

    def show_marks(self, marks: Sequence[Box]) -> None:
        """Mark some places."""
        self.marks = marks
        self.update()

    @property
    def whole(self) -> QRectF:
        """Return the page, in its own pixels; empty until its size is known."""
        raster = self.tiles.raster if self.tiles else None
        return QRectF(0, 0, raster.width, raster.height) if raster else QRectF()

    @property
    def way(self) -> QTransform:
        """Return how a pixel of the page comes to its place on the canvas."""
        way = QTransform()
        way.translate(self.width() / 2, self.height() / 2)
        way.rotate(90 * self.turn)
        way.scale(self.scale, self.scale)
        way.translate(-self._centre.x(), -self._centre.y())
        return way

    def fit(self) -> None:
        """Show the whole page."""
        self._fitted, self._centre = True, self.whole.center()
        self._go(self._fitting())

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Show so many pixels for each of the page; what is at a place of the canvas stays."""
        if self.whole.isEmpty():
            return
        place = at or QPointF(self.width() / 2, self.height() / 2)
        before = self._on_page(place)
        self._fitted = False
        self.scale = min(max(scale, min(self._fitting(), 1.0) / 2), MOST)
        self._centre += before - self._on_page(place)
        self._go(self.scale)

    def zoom(self, steps: float, at: QPointF | None = None) -> None:
        """Zoom in by so many steps, or out."""
        self.zoom_to(self.scale * STEP**steps, at)

    def rotate(self, quarters: int = 1) -> None:
        """Turn what is seen; the file stays as it is."""
        self.turn = (self.turn + quarters) % 4
        if self._fitted:
            self.fit()
        self._go(self.scale)

    def pan(self, right: float, down: float) -> None:
        """Move along by so many pixels of the screen."""
        self._fitted = False
        way = QTransform().rotate(-90 * self.turn)
        self._centre += way.map(QPointF(right, down)) / self.scale
        self._go(self.scale)

    def look_at(self, box: Box) -> None:
        """Bring a place into sight."""
        found = self.area(box)
        if not self._seen().contains(found):
            self._fitted = False
            self._centre = found.center()
            self._go(self.scale)

    def approach(self, box: Box) -> None:
        """Show a place large, with what is around it; now, or as soon as the page is there."""
        if self.whole.isEmpty():
            self._sought = box
            return
        area, fitting = self.area(box), self._fitting()
        large = min(self.width() / area.width(), self.height() / area.height()) / AROUND
        self._fitted, self._centre = False, area.center()
        self._go(min(max(large, fitting), max(fitting, NEAREST)))

    def area(self, box: Box) -> QRectF:
        """Return a place of the page in its pixels."""
        whole = self.whole
        x, y, width, height = box
        return QRectF(
            x * whole.width(), y * whole.height(), width * whole.width(), height * whole.height()
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted:
            self.fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(event.angleDelta().y() / 120, event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.pressed.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            gone = self._grip - event.position()
            self._grip = event.position()
            self.pan(gone.x(), gone.y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.unsetCursor()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._fitted:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = ARROWS.get(Qt.Key(event.key()))
        if arrow:
            self.pan(arrow[0] * STRIDE, arrow[1] * STRIDE)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._desk.look.background))
        if self.whole.isEmpty():
            painter.setPen(QColor(self._desk.look.quiet))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(32, 32, -32, -32), flags, self._told)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < 3)
        painter.setTransform(self.way)
        self._paint_tiles(painter, self.scale, self._seen())
        self._paint_marks(painter)

    def _paint_tiles(self, painter: QPainter, scale: float, seen: QRectF) -> None:
        """Paint what is there of a part from coarse to fine, and wish for what is not."""
        tiles = self.tiles
        if tiles is None or tiles.raster is None:
            return
        coarsest, ratio = tiles.raster.levels - 1, self.devicePixelRatioF()
        finest = tiles.raster.level_for(scale * ratio)
        wanted: list[Place] = [(coarsest, 0, 0)]
        for level in range(coarsest, finest - 1, -1):
            there = list(self._in_sight(level, seen))
            for place in there:
                tile = tiles.kept(place)
                if tile is not None:
                    painter.drawPixmap(self._spread(place), tile, QRectF(tile.rect()))
            if level == finest:
                wanted += there
        tiles.want(wanted)

    def _paint_marks(self, painter: QPainter) -> None:
        colour = QColor(self._desk.look.attention)
        colour.setAlpha(70)
        for mark in self.marks:
            painter.fillRect(self.area(mark), colour)

    def _in_sight(self, level: int, part: QRectF) -> Iterator[Place]:
        """Walk through the tiles of a level that a part of the page touches."""
        tiles = self.tiles
        if tiles is None or tiles.raster is None:
            return
        width, height = tiles.raster.size(level)
        seen, whole = part.intersected(self.whole), self.whole
        if seen.isEmpty():
            return
        across, down = width / whole.width() / TILE, height / whole.height() / TILE
        most_columns, most_rows = tiles.raster.tiles(level)
        columns = range(
            int(seen.left() * across), min(int(seen.right() * across) + 1, most_columns)
        )
        rows = range(int(seen.top() * down), min(int(seen.bottom() * down) + 1, most_rows))
        yield from ((level, column, row) for row in rows for column in columns)

    def _spread(self, place: Place) -> QRectF:
        """Return where a tile lies, in pixels of level 0."""
        if self.tiles is None or self.tiles.raster is None:
            return QRectF()
        width, height = self.tiles.raster.size(place[0])
        across, down = self.whole.width() / width, self.whole.height() / height
        cut = self.tiles.rect(place)
        return QRectF(cut.x() * across, cut.y() * down, cut.width() * across, cut.height() * down)

    def _seen(self) -> QRectF:
        """Return what can be seen, in pixels of the page."""
        return self.way.inverted()[0].mapRect(QRectF(self.rect()))

    def _on_page(self, place: QPointF) -> QPointF:
        return self.way.inverted()[0].map(place)

    def _fitting(self) -> float:
        size = self.whole.size().transposed() if self.turn % 2 else self.whole.size()
        if size.isEmpty():
            return 1.0
        return min(self.width() / size.width(), self.height() / size.height(), 4.0)

    def _go(self, scale: float) -> None:
        """Take a scale, and never lose the page out of sight."""
        self.scale, whole = scale, self.whole
        self._centre.setX(min(max(self._centre.x(), whole.left()), whole.right()))
        self._centre.setY(min(max(self._centre.y(), whole.top()), whole.bottom()))
        self.update()
        self.moved.emit()

    def _begin(self) -> None:
        """Show the page whole, or the place that was sought on it, now that its size is known."""
        self.fit()
        sought, self._sought = self._sought, None
        if sought:
            self.approach(sought)

    def _tell(self, told: str) -> None:
        self._told = told
        self.update()
