"""Asks anew what a view shows when the archive changes, but not more often than is worth it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Slot

from archive_app.ui.jobs import Jobs

PAUSE, SHARE = 1.0, 10
"""Between two questions while a long job changes the archive all the time: seconds at least, and
how many times as long as the last answer took. A list that grows long is asked ever more seldom."""


class Following(QObject):
    """Keeps a view up with the archive: one question at a time, and the last one after the job."""

    def __init__(self, jobs: Jobs, ask: Callable[[], None]) -> None:
        super().__init__()
        self._jobs = jobs
        self._ask = ask
        self._waiting = False
        self._stale = False
        self._began = self._answered = 0.0
        jobs.job_ended.connect(self._catch_up)  # no function of its own: the jobs would keep it

    def again(self) -> None:
        """Ask now, or as soon as it is worth it: something has changed."""
        self._stale = True
        self._catch_up()

    def asked(self) -> None:
        """Take that the view has asked; what changed before that is in the answer."""
        self._waiting, self._stale, self._began = True, False, monotonic()

    def answered(self) -> None:
        """Take that the answer is here, or that there will be none."""
        self._waiting, self._answered = False, monotonic()
        self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        pause = max(PAUSE, SHARE * (self._answered - self._began))
        resting = self._jobs.working and monotonic() - self._answered < pause
        if self._stale and not self._waiting and not resting:
            self._ask()
