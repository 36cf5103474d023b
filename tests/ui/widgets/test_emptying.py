from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.emptying import empty


def test_nothing_stays_in_the_layout_nor_is_seen(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column, label = QVBoxLayout(whole), QLabel("厂")
    column.addWidget(label)
    column.addStretch(1)
    whole.show()
    with qtbot.waitSignal(label.destroyed):
        empty(column)
        assert not label.isVisible()
    assert column.count() == 0
