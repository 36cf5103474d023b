"""A chip that is on or off."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton

from archive_app.ui.theme import font

MARGIN = 24


class Toggle(QPushButton):
    """A button that stays down; it has the width of its text when that is bold."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setProperty("rank", "chip")
        bold = QFontMetrics(font(12, bold=True))
        self.setMinimumWidth(bold.horizontalAdvance(text) + MARGIN)
