"""The installed Qt binding keeps its hands off the count of references to None.

PySide6 6.12.0 on CPython 3.11 loses one with each call that returns None, and the process
aborts after some thousands of them.
"""

from __future__ import annotations

import os
import subprocess
import sys

COUNTING = """
import sys
from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
widget = QWidget()
for call in (lambda: widget.setWindowTitle("x"), widget.update, application.processEvents):
    call()
    before = sys.getrefcount(None)
    for _ in range(500):
        call()
    print(abs(sys.getrefcount(None) - before) < 100)
"""


def test_a_call_that_returns_none_loses_no_reference_to_it():
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", COUNTING], env=offscreen, capture_output=True, text=True, check=False
    )
    assert ran.stdout.split() == ["True"] * 3, ran.stderr
