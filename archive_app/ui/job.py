"""A long job as the strip at the foot shows it."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, Signal

from archive_app.domain.errors import Cancelled


class Job(QObject):
    """What a long job has done so far; the core sees it as its `Progress`.

    `changed` is emitted on the job's thread, at most thirty times a second; `ended` on the
    window's, once, whatever became of it.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.total = 0
        self.done = 0
        self.note = ""
        self._stop = threading.Event()
        self._told = 0.0

    def expect(self, total: int) -> None:
        """Take how many steps there are."""
        self.total = total
        self._tell()

    def step(self, done: int = 1, note: str = "") -> None:
        """Take that more is finished; raise `Cancelled` if a person asked to stop."""
        self.done += done
        self.note = note
        self._tell()
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop.set()
        self.changed.emit()

    @property
    def stopping(self) -> bool:
        """Tell whether somebody asked it to stop."""
        return self._stop.is_set()

    def _tell(self) -> None:
        now = time.monotonic()
        if now - self._told > 0.033 or self.done >= self.total:
            self._told = now
            self.changed.emit()
