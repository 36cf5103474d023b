"""A window in which one goes from entry to entry, as a process of its own: prints what it measured.

`python -m tests.benchmarks.stepping FOLDER STEPS` prints a line of JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from archive_app.ui.main_window import MainWindow
from tests.benchmarks.windowed import windowed

PAUSE = 150  # milliseconds in which a person looks at an entry: what is below the fold comes too


class Painted(QObject):
    """Tells when the line that says which entry is open has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at = 0.0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = perf_counter()
        return False


def main(folder: Path, steps: int) -> None:
    """Show the archive, press the arrow down so many times, and print how long each took."""
    with windowed(folder) as window:
        while not window.finding.model.rowCount():
            _rest()
        times, worked = _steps(window, steps)
        print(json.dumps({"times": times, "worked": worked}))  # noqa: T201 - what it is for


def _steps(window: MainWindow, steps: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds from each press to the entry, and what the window worked in them."""
    painted, times, worked = Painted(), list[float](), list[float]()
    shown = list[float]()
    window.entry.caption.installEventFilter(painted)
    window.entry.shown.connect(lambda _: shown.append(perf_counter()))
    window.finding.table.setFocus()
    for step in range(steps):
        began, work = perf_counter(), thread_time()
        QTest.keyClick(window.finding.table, Qt.Key.Key_Down)
        while len(shown) == step or painted.at < shown[step]:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        times.append((painted.at - began) * 1000)
        worked.append((thread_time() - work) * 1000)
        _rest()
    return times, worked


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(PAUSE, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
