"""What every view of a window is given: the open archive, and all that serves the views."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from archive_app.archive.archive import Archive
from archive_app.domain.changes import Changes
from archive_app.ui.jobs import Jobs
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import Theme
from archive_app.ui.words import Words


class Desk(QObject):
    """The open archive with the jobs, the words, the colours and the person's preferences.

    `archive_changed` comes on the window's thread after every commit; `notice` is a sentence for
    the line under the head, with its rank (info, good, attention or bad).
    """

    archive_changed = Signal(object)
    notice = Signal(str, str)
    look_changed = Signal()
    _committed = Signal(object)

    def __init__(
        self, archive: Archive, jobs: Jobs, words: Words, look: Theme, preferences: Preferences
    ) -> None:
        super().__init__()
        self.archive = archive
        self.jobs = jobs
        self.say = words
        self.look = look
        self.preferences = preferences
        self._committed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._leave: Callable[[], None] = archive.subscribe(self._committed.emit)

    def wear(self, look: Theme) -> None:
        """Take other colours; what is painted looks them up, what is made of them hears of it."""
        self.look = look
        self.look_changed.emit()

    def clear(self) -> None:
        """Stop the jobs and close the archive."""
        self._leave()
        self.jobs.finish(self.archive.close)

    def _tell(self, changes: Changes) -> None:
        self.archive_changed.emit(changes)
