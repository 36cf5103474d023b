"""The entries that a person has seen in a window: back through them, and forward again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from archive_app.ui.main_window import MainWindow

MOST = 100
STEPS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
"""What the buttons at the side of a mouse do."""


class Trail(QObject):
    """Keeps in which order entries were shown; what is opened from the middle begins a new end."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seen: list[str] = []
        self._at = -1
        window.entry.shown.connect(self._note)
        window.winId()  # makes the native window: it has the mouse before any of its parts
        window.windowHandle().installEventFilter(self)

    def can_go(self, by: int) -> bool:
        """Tell whether there is an entry so many steps forward, or back if less than 0."""
        return 0 <= self._at + by < len(self._seen)

    def go(self, by: int) -> None:
        """Open the entry that was seen so many steps later, or earlier."""
        if self.can_go(by):
            self._at += by
            self._window.open_entry(self._seen[self._at])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            step = STEPS.get(event.button())
            if step:
                self.go(step)
                return True  # the row under the mouse is not meant
        return False

    def _note(self, entry: str) -> None:
        if self._seen[self._at : self._at + 1] != [entry]:
            self._seen = [*self._seen[: self._at + 1], entry][-MOST:]
            self._at = len(self._seen) - 1


def trail(window: MainWindow) -> Trail:
    """Return the trail of a window, begun when it is first asked for."""
    found = window.findChild(Trail, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found or Trail(window)
