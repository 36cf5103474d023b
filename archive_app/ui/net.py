"""The net under the window: a bug of ours is written down and told, never swallowed."""

from __future__ import annotations

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal

from archive_app.ui.jobs import Jobs
from archive_app.ui.words import Words


class Net(QObject):
    """Catches what nobody else catches.

    `told` says on the window's thread where it is written down, and gives the report itself.
    """

    told = Signal(str, str)
    _fell = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._fell.connect(self._tell)

    def hang(self) -> None:
        """Hang the net under the whole process."""
        sys.excepthook = self._caught
        threading.excepthook = lambda fall: self._fell.emit(fall.exc_value)

    def catch(self, jobs: Jobs) -> None:
        """Catch what falls in the pools of these jobs."""
        jobs.bug.connect(self._tell)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self._fell.emit(error)

    def _tell(self, error: BaseException) -> None:
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        told = "".join(traceback.format_exception(error))
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone().isoformat()}\n{told}\n")
        sys.stderr.write(told)
        self.told.emit(self._words("bug", path=str(path)), told)


def log_file() -> Path:
    """Return where what went wrong is written down."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "faults.log"
