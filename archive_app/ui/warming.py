"""Previews of what came in are made while nobody waits for anything else."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from archive_app.archive.viewing import previews
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk

LATER = 1500  # milliseconds after a change, or after the job that is running
MOST = 100_000  # entries that are remembered: as many previews as are kept


class Warming(QObject):
    """Makes one preview at a time, of what changed since the window opened; a job goes before it.

    Without it the pictures of a large intake would be made as one scrolls past them.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._changed: dict[str, None] = {}
        self._lacking: list[str] = []
        self._making = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self.go_on)

    def hear(self, changes: Changes) -> None:
        """Take that some entries may have files that nobody has seen."""
        if changes.entries and len(self._changed) < MOST:
            self._changed |= dict.fromkeys(changes.entries)
            if not self._timer.isActive():
                self._timer.start()

    def go_on(self) -> None:
        """Make the next preview, unless a job is running; then ask again later."""
        if self._making:
            return
        if self._desk.jobs.working:
            self._timer.start()
        elif self._lacking:
            self._make(self._lacking.pop())
        elif self._changed:
            self._look()

    def _look(self) -> None:
        """Ask which previews are not there."""
        archive, entries = self._desk.archive, list(self._changed)
        self._changed.clear()
        self._desk.jobs.read("warming", lambda: previews.lacking(archive, entries), self._take)

    def _take(self, lacking: list[str]) -> None:
        self._lacking += lacking
        self.go_on()

    def _make(self, sha256: str) -> None:
        archive, self._making = self._desk.archive, True
        self._desk.jobs.picture(
            lambda: previews.preview(archive, sha256), self._made, lambda _: self._made(None)
        )

    def _made(self, _: bytes | None) -> None:
        self._making = False
        self.go_on()
