"""The picture of the open entry, fitted to the pane."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import paint_placeholder
from archive_app.ui.find.thumbnails import Thumbnails

SIZE = 1024
HEIGHT = 220


class PictureView(QWidget):
    """Shows an original whole, or the icon of its kind where nothing can be seen."""

    pressed = Signal()

    def __init__(self, thumbnails: Thumbnails, desk: Desk) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._desk = desk
        self._sha256 = ""
        self._icon = ""
        self.setFixedHeight(HEIGHT)
        thumbnails.came.connect(self._came)

    def show_original(self, sha256: str, icon: str) -> None:
        """Show an original by its SHA-256; with none, the icon on a low strip."""
        self._sha256, self._icon = sha256, icon
        self.setFixedHeight(HEIGHT if sha256 else 72)
        self.setCursor(Qt.CursorShape.PointingHandCursor if sha256 else Qt.CursorShape.ArrowCursor)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._desk.look.background))
        found = self._thumbnails.picture(self._sha256, SIZE) if self._sha256 else None
        if found is None or found.isNull():
            paint_placeholder(painter, self.rect(), self._icon, self._desk.look, 32)
        else:
            self._paint(painter, found)
        painter.setPen(QColor(self._desk.look.line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._sha256 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _paint(self, painter: QPainter, picture: QPixmap) -> None:
        room = self.rect().adjusted(12, 12, -12, -12)
        ratio = self.devicePixelRatioF()
        size = picture.size().scaled(
            (room.size() * ratio).boundedTo(picture.size()), Qt.AspectRatioMode.KeepAspectRatio
        )
        place = QRect(room.topLeft(), (size / ratio))
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture)

    def _came(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()
