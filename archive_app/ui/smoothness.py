"""What Python does while a window is there: garbage goes on its thread, and it is let in soon."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

TURN = 0.0005  # seconds that another thread may go on while the window waits; Python's own are ten
PAUSE = 3000  # milliseconds in which nothing happened
FEW = 3  # times that the window woke in them, all the same: for its own clocks
YOUNG = 5000  # new objects that are searched in less than a millisecond
MIDDLE = 10  # times that young garbage was searched: then what survived it is, in three
OVERDUE = 400  # times that what survived was: then all is, though nobody rests


class Smoothness(QObject):
    """Has Python collect garbage on the window's thread only, the oldest when the window rests.

    Python itself collects on whatever thread made the last object. What it finds may hold a part
    of the window, which Qt lets go of on one thread only. To search all takes as long as five
    frames: that waits until nobody moves.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._woke = 0
        turn, automatic = sys.getswitchinterval(), gc.isenabled()
        sys.setswitchinterval(TURN)
        gc.disable()
        self.destroyed.connect(lambda: _give_back(turn, automatic=automatic))
        QAbstractEventDispatcher.instance().awake.connect(self._wake)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(PAUSE)

    def look(self) -> None:
        """Collect what is due, if little has happened since this was asked last."""
        _collect_young()
        survived = gc.get_count()[2]
        if (self._woke <= FEW and survived) or survived > OVERDUE:
            gc.collect()
        self._woke = 0

    def _wake(self) -> None:
        self._woke += 1
        _collect_young()


def _collect_young() -> None:
    young, middle, _ = gc.get_count()
    if young > YOUNG:
        gc.collect(1 if middle > MIDDLE else 0)


def _give_back(turn: float, *, automatic: bool) -> None:
    sys.setswitchinterval(turn)
    if automatic:
        gc.enable()
