"""A line of text that does something when it is pressed, and wraps where a button would be cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from typing_extensions import override

from archive_app.ui.widgets.plain import Plain


class Pressable(Plain):
    """Plain text in any number of lines; `pressed` comes of a click, of Enter and of the space."""

    pressed = Signal()

    def __init__(self, text: str, rank: str) -> None:
        super().__init__(text, rank, wrap=True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
