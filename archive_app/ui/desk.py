"""What every view of a window is given: the open archive, and all that serves the views."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from archive_app.ui.jobs import Jobs
from archive_app.ui.preferences import Preferences
from archive_app.ui.theme import Theme
from archive_app.ui.words import Words

if TYPE_CHECKING:  # the window is seen before any of these is imported
    from archive_app.archive.archive import Archive
    from archive_app.domain.changes import Changes


class Desk(QObject):
    """The open archive with the jobs, the words, the colours and the person's preferences.

    A desk without an archive is waiting for one to be laid on it.

    `archive_changed` comes on the window's thread after every commit; `notice` is a sentence for
    the line under the head, with its rank (info, good, attention or bad), `unsaid` takes it away.
    `index_lacks` comes from any thread, where a question finds no index that can be read.
    """

    archive_changed = Signal(object)
    notice = Signal(str, str)
    unsaid = Signal(str)
    index_lacks = Signal()
    look_changed = Signal()
    _committed = Signal(object)

    def __init__(
        self,
        archive: Archive | None,
        jobs: Jobs,
        words: Words,
        look: Theme,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self._archive: Archive | None = None
        self._leave: Callable[[], None] = lambda: None
        self.jobs = jobs
        self.say = words
        self.look = look
        self.preferences = preferences
        self._committed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        if archive:
            self.lay(archive)

    @property
    def is_open(self) -> bool:
        """Tell whether there is an open archive on the desk."""
        return self._archive is not None

    @property
    def archive(self) -> Archive:
        """Return the open archive; a view that asks before there is one is our bug."""
        if self._archive is None:
            raise RuntimeError("no archive is open yet")
        return self._archive

    def lay(self, archive: Archive) -> None:
        """Lay an open archive on the desk, on whatever thread it was opened."""
        archive.language = self.say.language
        self._archive = archive
        self._leave = archive.subscribe(self._committed.emit)

    def wear(self, look: Theme) -> None:
        """Take other colours; what is painted looks them up, what is made of them hears of it."""
        self.look = look
        self.look_changed.emit()

    def clear(self) -> None:
        """Stop the jobs and close the archive, even one that is laid here only now."""
        self.jobs.finish(self._close)

    def _close(self) -> None:
        self._leave()
        if self._archive:
            self._archive.close()

    def _tell(self, changes: Changes) -> None:
        self.archive_changed.emit(changes)
