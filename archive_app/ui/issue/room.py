"""The window while a dossier is prepared: its side panes make room, and come back after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from archive_app.ui.issue.gaps import Lack
from archive_app.ui.issue.view import IssueView
from archive_app.ui.main_window import MainWindow


class Room(QObject):
    """Hides the side panes of a window for as long as a dossier is looked at."""

    def __init__(self, window: MainWindow, page: IssueView) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._hidden: list[QWidget] = []
        page.wanted.connect(self.lead)
        window.middle.currentChanged.connect(lambda _: self._watch())
        window.installEventFilter(self)

    def make(self) -> None:
        """Give the dossier the whole width."""
        sides = (self._window.sites, self._window.right)
        self._hidden += [side for side in sides if not side.isHidden()]
        for side in sides:
            side.hide()

    def lead(self, lack: Lack) -> None:
        """Open the entry that lacks something at its field, or all that lack it to mend them."""
        window = self._window
        if len(lack.entries) > 1:
            from archive_app.ui.batch.view import BatchView  # noqa: PLC0415 - wanted late

            window.right.go(BatchView).start(lack.entries)
            window.right.show()
            return
        gap = lack.gaps[0]
        window.open_entry(gap.entry)
        if gap.advice:
            window.entry.seek(gap.advice)

    def _watch(self) -> None:
        if self._window.middle.currentWidget() is not self._page:
            self._give_back()

    def _give_back(self) -> None:
        for side in self._hidden:
            side.show()
        self._hidden = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._give_back()  # what is kept of the window is how it was before
        return super().eventFilter(watched, event)
