"""The waveform of a sound, the stretches on it, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from archive_app.domain.sounds import Wave
from archive_app.ui.desk import Desk

HEIGHT = 112
Stretch = tuple[float, float]


class Waveform(QWidget):
    """`sought` gives the second to which a person wants to go."""

    sought = Signal(float)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.wave = Wave(0.0, b"")
        self.position = 0.0
        self.stretches: Sequence[Stretch] = ()
        self.told = ""
        self.setAccessibleName(desk.say("listening_wave"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        desk.look_changed.connect(self.update)

    def show_wave(self, wave: Wave, told: str = "") -> None:
        """Show another sound; `told` stands there if it has none."""
        self.wave, self.told = wave, told
        self.update()

    def show_position(self, seconds: float) -> None:
        """Show where one is."""
        self.position = seconds
        self.update()

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        """Show which stretches are described."""
        self.stretches = stretches
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.wave.seconds:
            part = min(max(0.0, event.position().x() / self.width()), 1.0)
            self.sought.emit(part * self.wave.seconds)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._desk.look
        painter.fillRect(self.rect(), QColor(look.panel))
        if not self.wave.seconds:
            painter.setPen(QColor(look.quiet))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 8, -16, -8), flags, self.told)
            return
        for start, end in self.stretches:
            left, right = self._across(start), self._across(end)
            area = QRectF(left, 0, max(right - left, 2.0), self.height())
            painter.fillRect(area, QColor(look.selection))
        self._paint_peaks(painter)
        painter.setPen(QColor(look.attention))
        here = self._across(self.position)
        painter.drawLine(QPointF(here, 0), QPointF(here, self.height()))

    def _paint_peaks(self, painter: QPainter) -> None:
        look, peaks = self._desk.look, self.wave.peaks
        heard, middle = self._across(self.position), self.height() / 2
        loudest = max([*peaks, 8])
        for x in range(self.width()):
            place = x * len(peaks) // self.width()
            until = max(place + 1, (x + 1) * len(peaks) // self.width())
            half = max(peaks[place:until], default=0) / loudest * middle * 0.9
            painter.setPen(QColor(look.accent if x < heard else look.quiet))
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))

    def _across(self, seconds: float) -> float:
        return seconds / self.wave.seconds * self.width()
