"""A key that is held down, and let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.find.holding import Holding


def test_only_a_key_that_repeats_itself_is_held(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    holding, let_go = Holding(widget), list[bool]()
    holding.let_go.connect(lambda: let_go.append(True))
    _key(widget, QEvent.Type.KeyPress)
    _key(widget, QEvent.Type.KeyRelease)
    assert (holding.is_down, let_go) == (False, [])
    _key(widget, QEvent.Type.KeyPress)
    _key(widget, QEvent.Type.KeyPress, again=True)
    _key(widget, QEvent.Type.KeyRelease, again=True)  # as some systems tell it
    assert (holding.is_down, let_go) == (True, [])
    _key(widget, QEvent.Type.KeyRelease)
    assert (holding.is_down, let_go) == (False, [True])


def test_a_key_is_let_go_where_another_window_is_turned_to(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    holding, let_go = Holding(widget), list[bool]()
    holding.let_go.connect(lambda: let_go.append(True))
    _key(widget, QEvent.Type.KeyPress, again=True)
    QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusOut))
    assert (holding.is_down, let_go) == (False, [True])


def _key(widget: QWidget, sort: QEvent.Type, *, again: bool = False) -> None:
    event = QKeyEvent(sort, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "", again)
    QApplication.sendEvent(widget, event)
