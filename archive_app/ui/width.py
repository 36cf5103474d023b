"""The window while a task needs all of it: its side panes make room, and come back after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.ui.main_window import MainWindow


class WholeWidth(QObject):
    """Hides the side panes of a window for as long as a page in its middle is looked at."""

    def __init__(self, window: MainWindow, page: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._hidden: list[QWidget] = []
        window.middle.currentChanged.connect(lambda _: self._watch())
        window.installEventFilter(self)

    def make(self) -> None:
        """Give the page the whole width."""
        sides = (self._window.sites, self._window.right)
        self._hidden += [side for side in sides if not side.isHidden()]
        for side in sides:
            side.hide()

    def give_back(self) -> None:
        """Show the panes that were hidden."""
        for side in self._hidden:
            side.show()
        self._hidden = []

    def _watch(self) -> None:
        if self._window.middle.currentWidget() is not self._page:
            self.give_back()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.give_back()  # what is kept of the window is how it was before
        return super().eventFilter(watched, event)
