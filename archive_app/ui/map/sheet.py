"""A scanned sheet on the screen: moved, zoomed, and pointed at where its place is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.domain.maps.plane import View
from archive_app.ui.desk import Desk
from archive_app.ui.map.canvas import KEYS, TURN, ZOOMS
from archive_app.ui.theme import font

ARM = 9.0
SLIDE = 4


class SheetCanvas(QWidget):
    """`pointed` gives a point in parts of the sheet's width and height, from the upper left."""

    pointed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._picture = QPixmap()
        self._marks: Sequence[tuple[str, tuple[float, float]]] = ()
        self.waiting: tuple[float, float] | None = None
        self.view = View()
        self._began: QPointF | None = None
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(240, 200)
        self.setAccessibleName(desk.say("placing_sheet"))
        desk.look_changed.connect(self.update)

    @property
    def empty(self) -> bool:
        """Tell whether no sheet is shown yet."""
        return self._picture.isNull()

    def show_picture(self, picture: QPixmap) -> None:
        """Show another sheet, all of it."""
        self._picture = picture
        self.waiting = None
        self.fit()

    def show_marks(self, marks: Sequence[tuple[str, tuple[float, float]]]) -> None:
        """Show where its control points are, by their names."""
        self._marks = marks
        self.update()

    def wait_at(self, at: tuple[float, float] | None) -> None:
        """Show the point whose place is not told yet, or none."""
        self.waiting = at
        self.update()

    def fit(self) -> None:
        """Show the whole sheet."""
        if not self.empty:
            box = (0.0, float(-self._picture.height()), float(self._picture.width()), 0.0)
            self.view = self.view.fitted(box, margin=16, least=1.0)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view = self.view.sized(self.width(), self.height())
        if not event.oldSize().isValid() or event.oldSize().width() <= 0:
            self.fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._desk.look
        painter.fillRect(self.rect(), QColor(look.background))
        if self.empty:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = self.view.pixel((0, 0))
        wide, high = (side * self.view.scale for side in self._size)
        painter.drawPixmap(
            QRectF(left, top, wide, high), self._picture, QRectF(self._picture.rect())
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, at in self._marks:
            self._cross(painter, at, name, look.accent)
        if self.waiting:
            self._cross(painter, self.waiting, "?", look.bad)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        at = event.position()
        self.view = self.view.zoomed(TURN ** event.angleDelta().y(), (at.x(), at.y()))
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._began = self._held = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = event.position() - self._held
            self._held = event.position()
            self.view = self.view.moved(moved.x(), moved.y())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        began, self._began, self._held = self._began, None, None
        here = event.position()
        if began is not None and (here - began).manhattanLength() <= SLIDE:
            self._point((here.x(), here.y()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS:
            self.view = self.view.moved(*KEYS[key])
        elif key in ZOOMS:
            self.view = self.view.zoomed(ZOOMS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_0}:
            self.fit()
        elif key == Qt.Key.Key_Space:
            self._point((self.width() / 2, self.height() / 2))
        elif key == Qt.Key.Key_Escape and self.waiting:
            self.wait_at(None)
        else:
            super().keyPressEvent(event)
            return
        self.update()

    @property
    def _size(self) -> tuple[int, int]:
        return self._picture.width(), self._picture.height()

    def _point(self, pixel: tuple[float, float]) -> None:
        """Tell which point of the sheet is at a pixel, if it is on the sheet."""
        if self.empty:
            return
        u, v = self.view.place(pixel)
        at = u / self._picture.width(), -v / self._picture.height()
        if min(at) >= 0 and max(at) <= 1:
            self.wait_at(at)
            self.pointed.emit(at)

    def _cross(self, painter: QPainter, at: tuple[float, float], name: str, colour: str) -> None:
        x, y = self.view.pixel((at[0] * self._picture.width(), -at[1] * self._picture.height()))
        for ink, strength in ((self._desk.look.panel, 4.0), (colour, 1.6)):
            painter.setPen(QPen(QColor(ink), strength))
            painter.drawLine(QPointF(x - ARM, y), QPointF(x + ARM, y))
            painter.drawLine(QPointF(x, y - ARM), QPointF(x, y + ARM))
        painter.setFont(font(12, bold=True))
        painter.drawText(QPointF(x + 5, y - 5), name)
