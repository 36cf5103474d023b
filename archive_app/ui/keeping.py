"""The caches keep up with what changes, a moment later and beside the window: index, previews."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from archive_app.archive.archive import Archive
from archive_app.archive.finding import finding
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.warming import Warming

LATER = 800


class Keeping(QObject):
    """Has the index read what is new: many changes in one go, and once after opening.

    Nobody waits for it: what the index has not read yet is searched in memory. It waits for long
    jobs, which it would slow down several times over. An index that cannot be read is made anew
    beside the questions, which are answered without it; a line says so as long as it takes.
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
        self._making = False
        desk.index_lacks.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)
        if not desk.archive.read_only:
            desk.archive.engines.index_lacks = desk.index_lacks.emit

    def hear(self, changes: Changes) -> None:
        """Take that there is something new to read, and perhaps to see."""
        self._warming.hear(changes)
        if changes.entries and not self._timer.isActive():
            self._timer.start()

    def catch_up(self) -> None:
        """Let the index catch up; an index that cannot be written is no matter for a person."""
        archive = self._desk.archive
        if self._desk.jobs.working and not self._making:
            self._timer.start()
        elif not archive.read_only and not self._making:
            self._desk.jobs.read("index", lambda: _caught_up(archive), self._look, lambda _: None)

    def _look(self, caught_up: bool) -> None:  # noqa: FBT001 - the answer of the question above
        """Make the index anew if it cannot be read, unless that is being done."""
        if caught_up or self._making:
            return
        archive, say = self._desk.archive, self._desk.say
        self._making = True
        self._desk.notice.emit(say("index_anew"), "attention")
        job = self._desk.jobs.run(
            say("job_index"),
            lambda job: finding.rebuild(archive, job),
            lambda _: None,
            lambda _: None,
            pool="sound",
        )
        job.ended.connect(self._made)

    def _made(self) -> None:
        self._making = False
        self._desk.unsaid.emit(self._desk.say("index_anew"))


def _caught_up(archive: Archive) -> bool:
    """Have the index catch up, but leave one that cannot be read as it is; tell whether it did."""
    if finding.is_spoilt(archive):
        return False
    finding.catch_up(archive)
    return True
