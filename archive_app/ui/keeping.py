"""The caches keep up with what changes, a moment later and beside the window: index, previews."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from archive_app.archive.finding import finding
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.warming import Warming

LATER = 800


class Keeping(QObject):
    """Has the index read what is new: many changes in one go, and once after opening.

    Nobody waits for it: what the index has not read yet is searched in memory. It waits for long
    jobs, which it would slow down several times over.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._warming = Warming(desk)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self.catch_up)
        self._timer.start()

    def hear(self, changes: Changes) -> None:
        """Take that there is something new to read, and perhaps to see."""
        self._warming.hear(changes)
        if changes.entries and not self._timer.isActive():
            self._timer.start()

    def catch_up(self) -> None:
        """Let the index catch up; an index that cannot be written is no matter for a person."""
        archive = self._desk.archive
        if self._desk.jobs.working:
            self._timer.start()
        elif not archive.read_only:
            self._desk.jobs.read(
                "index", lambda: finding.catch_up(archive), lambda _: None, lambda _: None
            )
