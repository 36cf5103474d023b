from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.places import PlacesPage
from tests.ui.conftest import Adds


def test_typing_narrows_the_sites_and_enter_takes_the_first(
    qtbot: QtBot, desk: Desk, works: Entry, add: Adds, settle: Callable[[], None]
):
    add("site", name="国营益民厂")
    add("site_group", name="沿江片区")
    page = PlacesPage(desk)
    qtbot.addWidget(page)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.ask()
    settle()
    assert page.model.rowCount() == 2
    page.search.setText("钢铁")
    assert page.model.rowCount() == 1
    with qtbot.waitSignal(page.chosen) as chosen:
        page.search.returnPressed.emit()
    assert chosen.args == [works.id, "重庆钢铁厂旧址"]
    page.search.setText("无此厂")
    page.search.returnPressed.emit()
    assert page.nothing.isHidden()


def test_an_archive_without_sites_says_what_to_do(
    qtbot: QtBot, desk: Desk, settle: Callable[[], None]
):
    page = PlacesPage(desk)
    qtbot.addWidget(page)
    page.ask()
    settle()
    assert not page.nothing.isHidden()
