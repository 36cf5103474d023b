"""A key that is held down in a list: what is gone past is not opened, only where one comes to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Holding(QObject):
    """Watches some views; `let_go` tells that the key which repeats itself is no longer down."""

    let_go = Signal()

    def __init__(self, *views: QWidget) -> None:
        super().__init__()
        self.is_down = False
        for view in views:
            view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.is_down = event.isAutoRepeat()
        elif event.type() == QEvent.Type.FocusOut or _is_released(event):
            self._end()
        return False

    def _end(self) -> None:
        was_down, self.is_down = self.is_down, False
        if was_down:
            self.let_go.emit()


def _is_released(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and (
        event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat()
    )
