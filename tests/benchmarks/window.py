"""Starting the program until its window and its first rows are painted; then going on in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.figures import Figure, part
from tests.benchmarks.stage import Stage

STARTS = 9
FRAME = 16.0

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.tell)

    def tell(self):
        print("shown", flush=True)
        self.close()

application = QApplication(sys.argv[:1])
window = Window()
window.show()
application.exec()
"""

# The program as it is typed, and one who watches what it paints.
OURS = """
import sys
from archive_app import __main__ as program

def watch(window):
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

    class Watch(QObject):
        painting = Signal()

        def eventFilter(self, viewport, event):
            if event.type() == QEvent.Type.Paint and window.finding.model.rowCount():
                viewport.removeEventFilter(self)
                self.painting.emit()
            return False

    window.watch = Watch()
    window.watch.painting.connect(  # told when it has been painted, before anything else is done
        lambda: print("rows", flush=True), Qt.ConnectionType.QueuedConnection
    )

    fill = window.show_list

    def filled(name):
        fill(name)
        window.finding.table.viewport().installEventFilter(window.watch)

    window.show_list = filled
    window.completed.connect(lambda: QTimer.singleShot(100, window.close))
    window.seen.connect(lambda: print("shown", flush=True))

def begin():
    from archive_app.ui import application
    make = application.Program._window

    def watched(self, desk, name):
        window = make(self, desk, name)
        watch(window)
        return window

    application.Program._window = watched

begin()
sys.argv = ["archive-app", "open", sys.argv[1]]
sys.exit(program.main())
"""


def start(stage: Stage) -> Iterator[Figure]:
    """Measure from the start of the process until the window, and its rows, are painted."""
    folder = stage.large.folder
    stage.large.close()
    for _ in range(2):  # what is read from the disk is in memory, for both
        _seen(OURS, folder)
        _seen(EMPTY, folder)
    ours, empty = list[list[float]](), list[list[float]]()
    for _ in range(STARTS):  # in turn: what else the machine does, it does to both
        ours.append(_seen(OURS, folder))
        empty.append(_seen(EMPTY, folder))
    told = f"window of {stage.many:,} entries"
    reference = "an empty PySide6 window painted"
    bare = part([times[0] for times in empty], 50)
    for place, (what, budget) in enumerate(
        (("shown", "<= 1.5x"), ("first rows", "<= 2.5x and <= 1.5 s"))
    ):
        times = [each[place] for each in ours]
        yield Figure(f"{told}: {what}, median", part(times, 50), reference, bare, budget)
    yield _stepping(folder, f"{told}: the next entry, p95", 60 if stage.many >= 10_000 else 5)


def _stepping(folder: Path, told: str, steps: int) -> Figure:
    """Measure from the arrow key to the entry, its form and all, painted."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.stepping", str(folder), str(steps)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    times, worked = found["times"], part(found["worked"], 95)
    note = f"p50 {part(times, 50):.0f} ms; the window worked {worked:.0f} ms"
    return Figure(told, part(times, 95), "one frame", FRAME, "<= 50 ms", note)


def _seen(program: str, folder: Path) -> list[float]:
    """Return how many milliseconds a new process took until each line that it said."""
    started, times = perf_counter(), list[float]()
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for _ in process.stdout or ():
        times.append((perf_counter() - started) * 1000)
    _, said = process.communicate(timeout=60)
    if len(times) != (1 if program is EMPTY else 2):
        raise AssertionError(f"no window was seen: {said}")
    return times
