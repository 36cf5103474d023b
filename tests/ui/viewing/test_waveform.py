from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.domain.sounds import Wave
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.waveform import Waveform


@pytest.fixture
def waveform(desk: Desk, qtbot: QtBot) -> Waveform:
    """A waveform of a hundred seconds on 400 pixels: silent, then loud."""
    made = Waveform(desk)
    qtbot.addWidget(made)
    made.resize(400, 112)
    made.show_wave(Wave(100.0, bytes(1000) + b"\xff" * 1000))
    return made


def test_a_press_seeks(waveform: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(waveform.sought) as told:
        QTest.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(100, 50))
    assert told.args == [pytest.approx(25.0, abs=0.3)]


def test_what_was_heard_what_is_loud_and_what_is_described_are_seen(waveform: Waveform) -> None:
    look = waveform._desk.look
    waveform.show_position(75.0)
    waveform.show_stretches([(10.0, 20.0), (30.0, 30.0)])
    seen = waveform.grab().toImage()
    assert seen.pixelColor(60, 10) == QColor(look.selection)
    assert seen.pixelColor(100, 10) == QColor(look.panel)
    assert seen.pixelColor(250, 20) == QColor(look.accent)
    assert seen.pixelColor(350, 20) == QColor(look.quiet)
    assert waveform.sizeHint().height() == 112


def test_where_there_is_none_it_says_why_and_seeks_nothing(
    waveform: Waveform, qtbot: QtBot
) -> None:
    waveform.show_wave(Wave(0.0, b""), "程序内不能播放")
    waveform.grab()
    with qtbot.assertNotEmitted(waveform.sought):
        QTest.mouseClick(waveform, Qt.MouseButton.LeftButton)
    assert waveform.told == "程序内不能播放"
