"""A canvas on which places are framed: drawn, chosen, moved, made larger, taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from typing_extensions import override

from archive_app.archive.catalogue.regions import Region
from archive_app.domain.rasters import Box
from archive_app.ui.desk import Desk
from archive_app.ui.theme import font
from archive_app.ui.viewing.canvas import ARROWS
from archive_app.ui.viewing.loupe import LoupeCanvas

NEAR = 9  # pixels around a corner in which it is gripped
LEAST = 6  # pixels: what is drawn smaller was a slip of the hand
NUDGE = 8  # pixels by which a key moves a frame


class FramedCanvas(LoupeCanvas):
    """Shows frames over the page, if there may be any: `framing` tells whether one is drawn next.

    `drawn` gives the box of a new one, `shifted` one in another place, `chosen` its id or nothing,
    `unwanted` the id of the one that is to go.
    """

    drawn = Signal(object)
    shifted = Signal(str, object)
    chosen = Signal(str)
    unwanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.regions: Sequence[Region] = ()
        self.current = ""
        self.framing = False
        self._begun: QPointF | None = None
        self._corner = False
        self._frame: QRectF | None = None

    def show_regions(self, regions: Sequence[Region]) -> None:
        """Show these frames; the chosen one stays so if it is among them."""
        self.regions, self._frame = regions, None
        if self.current not in {region.id for region in regions}:
            self.current = ""
        self.update()

    def frame_next(self, *, framing: bool) -> None:
        """Draw a frame with the next press, or move about again."""
        self.framing = framing
        self.setCursor(Qt.CursorShape.CrossCursor if framing else Qt.CursorShape.ArrowCursor)

    def frame_middle(self) -> None:
        """Frame the middle of what is seen: for those who draw with keys."""
        seen = self._seen().intersected(self.whole)
        middle = QRectF(0, 0, seen.width() / 3, seen.height() / 3)
        middle.moveCenter(seen.center())
        self._finish(middle)

    def choose(self, region: str) -> None:
        """Choose a frame, or none, and bring it into sight."""
        self.current = region
        found = self._region(region)
        if found:
            self.look_at(found.box)
        self.update()
        self.chosen.emit(region)

    def next(self, steps: int = 1) -> None:
        """Choose the next frame, or the one before."""
        ids = [region.id for region in self.regions]
        if ids:
            place = ids.index(self.current) + steps if self.current in ids else 0
            self.choose(ids[place % len(ids)])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        place = self._on_page(event.position())
        if self.framing:
            self._begun, self._frame = place, QRectF(place, place)
        elif self._grips(event.position()):
            self._begun = place
        else:
            hit = self._hit(place)
            if hit != self.current:
                self.choose(hit)
            if hit:
                self._begun, self._corner, self._frame = place, False, self._area(hit)
            else:
                super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._begun is None or self._frame is None:
            super().mouseMoveEvent(event)
            return
        place = self._on_page(event.position())
        if self.framing:
            self._frame = QRectF(self._begun, place).normalized()
        elif self._corner:
            self._frame = QRectF(self._frame.topLeft(), place).normalized()
        else:
            self._frame.translate(place - self._begun)
            self._begun = place
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        frame, begun = self._frame, self._begun
        self._begun = None
        if begun is None or frame is None:
            super().mouseReleaseEvent(event)
        elif min(frame.width(), frame.height()) * self.scale < LEAST:
            self._frame = None
        else:
            self._finish(frame)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = ARROWS.get(Qt.Key(event.key()))
        area = self._area(self.current)
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if area and alt and arrow:
            self._nudge(
                area, arrow, larger=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif self.framing and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.frame_middle()
        elif area and event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.whole.isEmpty():
            return
        painter = QPainter(self)
        painter.setFont(font(12))
        for region in self.regions:
            area = self.area(region.box)
            if region.id == self.current and self._frame is not None:
                area = self._frame
            self._paint_frame(painter, area, region.title, chosen=region.id == self.current)
        if self.framing and self._frame is not None:
            self._paint_frame(painter, self._frame, "", chosen=True)

    def _paint_frame(self, painter: QPainter, area: QRectF, title: str, *, chosen: bool) -> None:
        look = self._desk.look
        shown = self.way.mapRect(area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(look.panel), 4))
        painter.drawRect(shown)
        painter.setPen(QPen(QColor(look.accent), 2))
        painter.drawRect(shown)
        if chosen:
            grip = QRectF(0, 0, NEAR, NEAR)
            grip.moveCenter(self.way.map(area.bottomRight()))
            painter.fillRect(grip, QColor(look.accent))
        if title:
            self._paint_title(painter, shown, title)

    def _paint_title(self, painter: QPainter, shown: QRectF, title: str) -> None:
        look, metrics = self._desk.look, painter.fontMetrics()
        fitting = metrics.elidedText(title, Qt.TextElideMode.ElideRight, 220)
        label = QRectF(0, 0, metrics.horizontalAdvance(fitting) + 10, metrics.height() + 4)
        label.moveBottomLeft(shown.topLeft())
        if label.top() < 0:
            label.moveTopLeft(shown.topLeft())
        label.moveRight(min(label.right(), float(self.width())))
        painter.fillRect(label, QColor(look.accent))
        painter.setPen(QColor(look.on_accent))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, fitting)

    def _nudge(self, area: QRectF, arrow: tuple[int, int], *, larger: bool) -> None:
        step = QPointF(arrow[0], arrow[1]) * NUDGE / self.scale
        if larger:
            area.setBottomRight(area.bottomRight() + step)
        else:
            area.translate(step)
        if min(area.width(), area.height()) > 0:
            self._finish(area)

    def _finish(self, frame: QRectF) -> None:
        """Tell where a frame stands now, as far as it is on the page."""
        whole, area = self.whole, frame.intersected(self.whole)
        if area.isEmpty():
            self._frame = None
            return
        box: Box = (
            area.x() / whole.width(),
            area.y() / whole.height(),
            area.width() / whole.width(),
            area.height() / whole.height(),
        )
        found = self._region(self.current)
        if self.framing:
            self.frame_next(framing=False)
            self.drawn.emit(box)
        elif found and box != found.box:
            self._frame = area
            self.shifted.emit(self.current, box)

    def _grips(self, place: QPointF) -> bool:
        """Take hold of the corner of the chosen frame, if it is there."""
        area = self._area(self.current)
        if area is None:
            return False
        away = self.way.map(area.bottomRight()) - place
        self._corner = away.manhattanLength() <= NEAR
        if self._corner:
            self._frame = area
        return self._corner

    def _hit(self, place: QPointF) -> str:
        """Return the smallest frame around a place."""
        areas = [(self.area(region.box), region.id) for region in self.regions]
        hit = [(area.width() * area.height(), name) for area, name in areas if area.contains(place)]
        return min(hit)[1] if hit else ""

    def _area(self, region: str) -> QRectF | None:
        found = self._region(region)
        return self.area(found.box) if found else None

    def _region(self, region: str) -> Region | None:
        return next((one for one in self.regions if one.id == region), None)
