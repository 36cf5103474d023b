"""A box for text that grows with it, up to a height."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

FRAME = 20
"""The margin, padding and border above and below the lines."""


class GrowingText(QPlainTextEdit):
    """A box as high as its text, from `lines` up to `most` lines; Tab leaves it."""

    edited = Signal()

    def __init__(self, lines: int = 3, most: int = 14) -> None:
        super().__init__()
        self._lines = lines
        self._most = most
        self._showing = False
        self._fitting = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text without telling that it was edited."""
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _changed(self) -> None:
        self._fit()
        if not self._showing:
            self.edited.emit()

    def _fit(self) -> None:
        """Take the height of the lines as they are broken at this width.

        The scroll bar that appears may break them anew, and so on for ever: one answer is enough.
        """
        if not self._fitting:
            self._fitting = True
            self._take_height()
            self._fitting = False

    def _take_height(self) -> None:
        lines = round(self.document().size().height())
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if lines > self._most else off)
        shown = min(max(lines, self._lines), self._most)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + FRAME)
