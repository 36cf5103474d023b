"""Starting the program until its window is seen, beside an empty window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure, part, timed
from tests.benchmarks.stage import Stage

STARTS = 5

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv[:1])
window = QMainWindow()
window.show()
QTimer.singleShot(0, lambda: (print("seen", flush=True), window.close()))
application.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from archive_app.ui.application import Program
from archive_app.ui.preferences import Preferences

application = QApplication(sys.argv[:1])
program = Program(person="bench", language="zh", preferences=Preferences())
program.open(Path(sys.argv[1]))

def look():
    if program.window and program.window.isVisible():
        watch.stop()
        QTimer.singleShot(0, lambda: (print("seen", flush=True), program.window.close()))

watch = QTimer()
watch.timeout.connect(look)
watch.start(1)
application.exec()
"""


def start(stage: Stage) -> Iterator[Figure]:
    """Measure from the start of the process until the window of an archive is shown."""
    stage.full.close()
    ours = [_seen(OURS, stage.full.folder) for _ in range(STARTS)]
    empty = [_seen(EMPTY, stage.work) for _ in range(STARTS)]
    yield Figure(
        f"window of {len(stage.documents)} entries shown, median of {STARTS}",
        part(ours, 50),
        "an empty PySide6 window",
        part(empty, 50),
        "shown <= 1.5x",
    )


def _seen(program: str, folder: Path) -> float:
    """Return how many milliseconds a new process took until it said that it was seen."""
    times: list[float] = []
    with timed(times):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(folder)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        seen = process.stdout.readline() if process.stdout else ""
    _, said = process.communicate(timeout=60)
    if seen != "seen\n":
        raise AssertionError(f"no window was seen: {said}")
    return times[0]
