"""While a window is there garbage goes on its thread, and what is old when nobody moves."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.ui import smoothness
from archive_app.ui.smoothness import TURN, YOUNG, Smoothness


class Old:
    """Something that refers to itself, so that only the collector finds it."""

    def __init__(self, gone: Callable[[], None]) -> None:
        self._self = self
        self._gone = gone

    def __del__(self) -> None:
        self._gone()


@pytest.fixture
def smooth(qapp: QApplication) -> Iterator[Smoothness]:
    """It is on while a window is there."""
    window = QObject()
    yield Smoothness(window)
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def test_python_is_as_it_was_when_the_window_has_gone(qapp: QApplication) -> None:
    gc.enable()
    before = sys.getswitchinterval()
    window = QObject()
    Smoothness(window)
    assert not gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(TURN)
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert sys.getswitchinterval() == before
    assert gc.isenabled()
    gc.disable()


def test_garbage_that_another_thread_makes_goes_on_the_thread_of_the_window(
    smooth: Smoothness, qtbot: QtBot
) -> None:
    went = list[threading.Thread]()
    old = Old(lambda: went.append(threading.current_thread()))
    worker = threading.Thread(target=lambda: [[] for _ in range(3 * YOUNG)])
    del old
    worker.start()
    worker.join()
    assert went == []
    kept = [[number] for number in range(2 * YOUNG)]
    qtbot.waitUntil(lambda: went == [threading.current_thread()])
    assert len(kept) == 2 * YOUNG


def test_old_garbage_goes_when_little_happened(smooth: Smoothness) -> None:
    gone = list[bool]()
    _leave(lambda: gone.append(True))
    smooth._woke = 100  # one scrolls
    smooth.look()
    assert gone == []
    smooth.look()
    assert gone == [True]


def test_it_goes_at_last_though_nobody_rests(
    smooth: Smoothness, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = list[bool]()
    _leave(lambda: gone.append(True))
    monkeypatch.setattr(smoothness, "OVERDUE", 0)
    smooth._woke = 100
    smooth.look()
    assert gone == [True]


def _leave(gone: Callable[[], None]) -> None:
    """Leave something that survives two collections of what is young."""
    old = Old(gone)
    gc.collect(1)
    gc.collect(1)
    del old
