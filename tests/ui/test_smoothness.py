"""While a window moves Python does not search for old garbage; when it rests, it does."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from archive_app.ui import smoothness
from archive_app.ui.smoothness import NEVER, TURN, Smoothness


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
    before = sys.getswitchinterval(), gc.get_threshold()
    window = QObject()
    Smoothness(window)
    assert gc.get_threshold()[2] == NEVER
    assert sys.getswitchinterval() == pytest.approx(TURN)
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    assert (sys.getswitchinterval(), gc.get_threshold()) == before


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
