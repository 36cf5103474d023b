"""What Python does while a window moves: it does not search for garbage, and lets the window in."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

TURN = 0.0005  # seconds that another thread may go on while the window waits; Python's own are ten
PAUSE = 3000  # milliseconds in which nothing happened
FEW = 3  # times that the window woke in them, all the same: for its own clocks
NEVER = 2**30
OVERDUE = 400  # times that garbage survived: then it is looked for though nobody rests


class Smoothness(QObject):
    """Has Python collect its oldest garbage when a window rests: it takes as long as five frames.

    What is young is collected as ever, in three milliseconds.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._woke = 0
        turn, thresholds = sys.getswitchinterval(), gc.get_threshold()
        sys.setswitchinterval(TURN)
        gc.set_threshold(*thresholds[:2], NEVER)
        self.destroyed.connect(lambda: _give_back(turn, thresholds))
        QAbstractEventDispatcher.instance().awake.connect(self._wake)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(PAUSE)

    def look(self) -> None:
        """Collect what is due, if little has happened since this was asked last."""
        survived = gc.get_count()[2]
        if (self._woke <= FEW and survived) or survived > OVERDUE:
            gc.collect()
        self._woke = 0

    def _wake(self) -> None:
        self._woke += 1


def _give_back(turn: float, thresholds: tuple[int, int, int]) -> None:
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)
