"""What is typed and not saved yet is kept every two seconds, against a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from archive_app.archive.entries import description
from archive_app.domain.entries import Value
from archive_app.ui.desk import Desk

EVERY = 2000


class Drafts(QObject):
    """Keeps the draft of the open entry: two seconds after a touch, or at once when it is left."""

    def __init__(self, desk: Desk, typed: Callable[[], Mapping[str, Value | None]]) -> None:
        super().__init__()
        self._desk = desk
        self._typed = typed
        self._entry = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)

    def touch(self, entry_id: str) -> None:
        """Take that somebody typed in the form of an entry."""
        self._entry = entry_id
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Keep what is typed now, if there was a touch since the last time."""
        self._timer.stop()
        if not self._entry or self._desk.archive.read_only:
            return
        entry, typed, archive = self._entry, dict(self._typed()), self._desk.archive
        self._entry = ""
        if typed:
            self._desk.jobs.save(
                lambda: description.save_draft(archive, entry, typed), lambda _: None
            )

    def done(self) -> None:
        """Forget the touches: all has been saved."""
        self._timer.stop()
        self._entry = ""

    def drop(self, entry_id: str) -> None:
        """Forget the draft of an entry."""
        self.done()
        archive = self._desk.archive
        self._desk.jobs.save(lambda: description.drop_draft(archive, entry_id), lambda _: None)
