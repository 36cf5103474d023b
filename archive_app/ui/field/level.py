"""How loud it is, as a bar."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.ui.desk import Desk

SOFTEST = -60.0  # decibels below the loudest that are shown
LOUD = -3.0  # from here on it may be cut off


class Level(QWidget):
    """A bar from the softest to the loudest; it changes its colour where sound may be cut off."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._level = 0.0
        self.setAccessibleName(desk.say("recording_level"))
        self.setFixedHeight(14)

    def show_level(self, level: float) -> None:
        """Show a level from 0 to 1."""
        if level != self._level:
            self._level = level
            self.update()

    @property
    def part(self) -> float:
        """Return which part of the bar is filled."""
        decibels = 20 * math.log10(max(self._level, 1e-6))
        return min(max(0.0, 1 - decibels / SOFTEST), 1.0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 14)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._desk.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(look.line))
        painter.setBrush(QColor(look.quiet_panel))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(room, 4, 4)
        loud = self.part > 1 - LOUD / SOFTEST
        painter.setBrush(QColor(look.bad if loud else look.good))
        room.setWidth(room.width() * self.part)
        if self.part:
            painter.drawRoundedRect(room, 4, 4)
