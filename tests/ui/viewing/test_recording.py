from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.main_window import MainWindow
from archive_app.ui.viewing.recording import RecordingView


def test_recording_stands_beside_the_list_of_the_site(
    works: Entry, window: MainWindow, settle: Callable[[], None], qtbot: QtBot
) -> None:
    actions = Actions(window)
    assert not actions.actions["record_sound"].isEnabled()
    window.sites.choose("site", works.id)
    settle()
    actions.actions["record_sound"].trigger()
    page = window.right.page(RecordingView)
    assert page is not None
    assert page is window.right.currentWidget()
    assert page.title.text() == "重庆钢铁厂旧址"
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.card.begin_button, Qt.Key.Key_Escape)
    assert window.right.currentWidget() is window.entry
