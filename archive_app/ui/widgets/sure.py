"""A button for what cannot be done twice: the first press asks, the second one does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.ui.theme import font

MARGIN = 30


class SureButton(QPushButton):
    """Asks `sure` after the first press; `confirmed` comes of the second, leaving it forgets."""

    confirmed = Signal()

    def __init__(self, text: str, sure: str) -> None:
        super().__init__(text)
        self._texts = (text, sure)
        self._asking = False
        widest = max(QFontMetrics(font()).horizontalAdvance(one) for one in self._texts)
        self.setMinimumWidth(widest + MARGIN)
        self.clicked.connect(self._pressed)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ask(asking=False)

    def _pressed(self) -> None:
        self._ask(asking=not self._asking)
        if not self._asking:
            self.confirmed.emit()

    def _ask(self, *, asking: bool) -> None:
        self._asking = asking
        self.setText(self._texts[asking])
