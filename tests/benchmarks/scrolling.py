"""A window in which pictures are scrolled past, as a process of its own: prints what it measured.

`python -m tests.benchmarks.scrolling FOLDER SECONDS` prints a line of JSON for each way.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from itertools import count, pairwise
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from archive_app.ui.desk import Desk
from archive_app.ui.find.grid import Grid
from archive_app.ui.main_window import MainWindow
from tests.benchmarks.figures import part
from tests.benchmarks.windowed import windowed

FRAME = 16

Frame = tuple[float, float]
"""Milliseconds that passed, and that the window's own thread worked in them."""

PAINTED: list[float] = []
"""When the pictures had been painted, each time."""


def main(folder: Path, seconds: float) -> None:
    """Show the archive, scroll in each way for some seconds, and print the figures."""
    with windowed(folder) as window:
        desk = window.desk
        _settle(desk)
        _rest(seconds)
        _watch()
        _tell("first paint", [_first_paint(window)])
        _settle(desk)
        for name, does in _ways(window.finding.grid, seconds).items():
            _tell(name, _frames(does, seconds))
            _settle(desk)


def _rest(seconds: float) -> None:
    """Let all come that comes a moment after the first rows."""
    loop = QEventLoop()
    QTimer.singleShot(round(min(1.5, seconds) * 1000), loop.quit)
    loop.exec()


def _watch() -> None:
    paint = Grid.paintEvent

    def watched(self: Grid, event: object) -> None:
        paint(self, event)
        PAINTED.append(perf_counter())

    Grid.paintEvent = watched


def _first_paint(window: MainWindow) -> Frame:
    """Return the milliseconds from the press until the pictures have been painted."""
    began, worked = perf_counter(), thread_time()
    window.finding.show_mode("grid")
    while not PAINTED:
        QApplication.processEvents()
    return (PAINTED[0] - began) * 1000, (thread_time() - worked) * 1000


def _ways(grid: Grid, seconds: float) -> dict[str, Callable[[], None]]:
    """Return the ways of scrolling, each as what is done at every frame."""
    bar, places, rnd = grid.verticalScrollBar(), count(), random.Random(1937)  # noqa: S311
    grid.setFocus()  # has the entry that one stands on opened
    _rest(seconds)

    def wheel() -> None:
        middle = QPointF(grid.viewport().rect().center())
        event = QWheelEvent(
            middle,
            grid.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.postEvent(grid.viewport(), event)

    def page() -> None:
        key, none = Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier
        QApplication.postEvent(grid, QKeyEvent(QEvent.Type.KeyPress, key, none, "", True))

    return {
        "the wheel": wheel,
        "page keys held down": page,
        "the bar drawn from end to end": lambda: bar.setValue(
            round(next(places) * bar.maximum() * FRAME / (seconds * 1000))
        ),
        "the bar pressed anywhere": lambda: bar.setValue(rnd.randrange(bar.maximum())),
    }


def _frames(does: Callable[[], None], seconds: float) -> list[Frame]:
    """Return, for some seconds in which one thing is done, how long the window was busy each time.

    A clock that strikes every millisecond is late by as much as the window needs for a frame. What
    the window itself worked is told apart: on a machine that does other things too, it waits.
    """
    loop, clock, hand = QEventLoop(), QTimer(), QTimer()
    struck = [(perf_counter(), thread_time())]
    for timer in (clock, hand):
        timer.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: struck.append((perf_counter(), thread_time())))
    hand.timeout.connect(does)
    clock.start(1)
    hand.start(FRAME)
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    return [
        ((later[0] - sooner[0]) * 1000, (later[1] - sooner[1]) * 1000)
        for sooner, later in pairwise(struck)
    ]


def _settle(desk: Desk) -> None:
    for _ in range(3):
        QApplication.processEvents()
        while not desk.jobs.idle:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def _tell(name: str, frames: list[Frame]) -> None:
    times = [frame[0] for frame in frames]
    told = {
        "work": max(frame[1] for frame in frames),
        "what": name,
        "p50": part(times, 50),
        "p99": part(times, 99),
        "longest": max(times),
        "late": sum(time > FRAME for time in times),
        "megabytes": _megabytes(),
    }
    print(json.dumps(told), flush=True)  # noqa: T201 - what it is for


def _megabytes() -> int:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 // 2**20


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
