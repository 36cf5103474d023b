"""A canvas with a loupe: a round glass at the pointer that shows the page nearer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.viewing.canvas import MOST, Canvas

RADIUS = 130.0  # pixels of the glass
NEARER = 5.0  # times


class LoupeCanvas(Canvas):
    """Shows the glass while it is taken; where the pointer is elsewhere, in the middle."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.has_loupe = False
        self._pointer: QPointF | None = None

    def take_loupe(self, *, taken: bool) -> None:
        """Show the glass, or put it away."""
        self.has_loupe = taken
        self.setMouseTracking(taken)
        self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self.has_loupe:
            self.update()
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.has_loupe and not self.whole.isEmpty():
            self._paint_loupe(QPainter(self))

    def _paint_loupe(self, painter: QPainter) -> None:
        at = self._pointer or QPointF(self.rect().center())
        glass = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        path, way, scale = QPainterPath(), self._nearer(at), self._near()
        path.addEllipse(glass)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 3)
        painter.setClipPath(path)
        painter.fillPath(path, QColor(self._desk.look.background))
        painter.setTransform(way)
        self._paint_tiles(painter, scale, way.inverted()[0].mapRect(glass))
        painter.resetTransform()
        painter.setClipping(False)
        painter.setPen(QPen(QColor(self._desk.look.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(glass)

    def _near(self) -> float:
        return min(self.scale * NEARER, MOST)

    def _nearer(self, at: QPointF) -> QTransform:
        """Return how a pixel of the page comes to its place in the glass: what is below stays."""
        way, place = QTransform(), self._on_page(at)
        way.translate(at.x(), at.y())
        way.rotate(90 * self.turn)
        way.scale(self._near(), self._near())
        way.translate(-place.x(), -place.y())
        return way
