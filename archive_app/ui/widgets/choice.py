"""A box of a few known choices."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from archive_app.ui.widgets.icons import drawn

ARROW = 16


class Choice(QComboBox):
    """A combo box with an arrow in the colour of its text; a style sheet takes Fusion's away."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour = self.palette().text().color().name()
        place = (self.width() - ARROW - 8, (self.height() - ARROW) // 2)
        QPainter(self).drawPixmap(*place, drawn("down", colour, ARROW))
