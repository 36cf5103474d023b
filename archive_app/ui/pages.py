"""The pages of a pane: its home, and one for each task, made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget
from typing_extensions import override

from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk


class Task(QFrame):
    """A page for one task, shown in the place of a pane's home until it is left.

    `left` goes back to the home; `opened` gives an entry to open beside the task. Escape leaves
    it too, unless the page `holds_typing` that would be lost by a slip.
    """

    left = Signal()
    opened = Signal(str)
    holds_typing = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def hear(self, changes: Changes) -> None:
        """Hear what was changed in the archive; a page that shows none of it need not care."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.holds_typing:
            self.left.emit()
        else:
            super().keyPressEvent(event)


T = TypeVar("T", bound=Task)


class Pages(QStackedWidget):
    """Shows the home of a pane or the page of a task; `opened` is the tasks' own."""

    opened = Signal(str)

    def __init__(self, desk: Desk, home: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._home = home
        self.addWidget(home)

    def go(self, task: type[T], first: Callable[[T], object] | None = None) -> T:
        """Show the page of a task and return it; `first` is done once, with the new page."""
        page = self.page(task)
        if page is None:
            page = task(self._desk)
            page.left.connect(self.go_home)
            page.opened.connect(self.opened)
            self.addWidget(page)
            if first:
                first(page)
        self.setCurrentWidget(page)
        return page

    def page(self, task: type[T]) -> T | None:
        """Return the page of a task, or nothing if it was never wanted.

        The page of a task that does more is another page.
        """
        pages = (self.widget(place) for place in range(self.count()))
        alike = (page for page in pages if isinstance(page, task))
        return next((page for page in alike if type(page) is task), None)

    def go_home(self) -> None:
        """Show the pane's home again."""
        self.setCurrentWidget(self._home)

    def hear(self, changes: Changes) -> None:
        """Hand on to the tasks what was changed in the archive."""
        for place in range(self.count()):
            page = self.widget(place)
            if isinstance(page, Task):
                page.hear(changes)
