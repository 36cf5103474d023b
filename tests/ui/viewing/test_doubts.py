from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import segments
from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.actions import Actions
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow
from archive_app.ui.viewing.doubts import DoubtsView
from archive_app.ui.viewing.listening import ListeningView

DOUBT = {"start": 3.0, "end": 5.0, "title": "“甑子”？", "unclear": True}


def test_without_doubts_the_page_says_how_they_come(
    desk: Desk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    view = DoubtsView(desk)
    qtbot.addWidget(view)
    QAbstractItemModelTester(view.table.texts)
    view.show()
    view.start("", "")
    settle()
    assert view.pages.currentIndex() == 1
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)


def test_a_press_leads_to_the_place_in_the_recording(
    window: MainWindow, talk: Sheet, settle: Callable[[], None]
) -> None:
    actions = Actions(window)
    actions.actions["doubts"].trigger()
    settle()
    page = window.middle.page(DoubtsView)
    assert page is not None
    made = segments.describe(window.desk.archive, talk.entry.id, "", DOUBT)
    settle()
    (row,) = page.table.texts.rows
    assert tuple(row.cells) == (talk.entry.title, "0:03", "“甑子”？")
    page.table.entered.emit(0)
    settle()
    heard = window.middle.page(ListeningView)
    assert heard is window.middle.currentWidget()
    assert heard is not None
    assert heard.deck.player.position == 3.0
    assert window.entry.entry_id == talk.entry.id
    segments.describe(window.desk.archive, talk.entry.id, made.id, {"unclear": False})
    actions.actions["doubts"].trigger()
    settle()
    assert page.pages.currentIndex() == 1


def test_what_has_no_sound_of_its_own_is_opened(
    window: MainWindow, pages: Sheet, settle: Callable[[], None]
) -> None:
    actions = Actions(window)
    actions.actions["doubts"].trigger()
    page = window.middle.page(DoubtsView)
    assert page is not None
    page.wanted.emit(pages.entry.id, 1.0)
    settle()
    assert window.entry.entry_id == pages.entry.id
    assert window.middle.currentWidget() is page
