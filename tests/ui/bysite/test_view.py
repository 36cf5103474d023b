"""Site by site, one goes over the hits with the keys, and on to all hits of a site."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.bysite import view as view_of_sites
from archive_app.ui.bysite.reading import by_site
from archive_app.ui.bysite.view import BySiteView
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[Entry]:
    return [add("drawing", works.id, title=f"高炉图{number}") for number in range(7)]


@pytest.fixture
def view(drawings: list[Entry], window: MainWindow, settle: Settle) -> BySiteView:
    window.head.search.setText("高炉")
    window.finding.show_mode("sites")
    settle()
    way = window.finding.way()
    assert isinstance(way, BySiteView)
    return way


def test_each_site_has_its_first_hits_and_what_leads_to_all(
    view: BySiteView, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    site = view.model.index(0, 0)
    assert site.data() == "重庆钢铁厂旧址　7"
    assert view.model.rowCount(site) == 6
    assert view.model.index(0, 0, site).data() == "高炉图0　图纸　A-0002"
    assert not view.tree.currentIndex().isValid()
    last = view.model.index(5, 0, site)
    assert last.data() == "全部 7 条…"
    view.tree.setCurrentIndex(last)
    qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    settle()
    assert window.finding.way() is None
    assert window.finding.modes.current() == "list"
    assert window.finding.count.text() == "7 条"
    assert window.finding.asking.wish.question.chosen[0][0] == "site"


def test_the_keys_open_a_hit_and_enter_edits_it(
    view: BySiteView, window: MainWindow, drawings: list[Entry], settle: Settle, qtbot: QtBot
) -> None:
    window.finding.take_focus()
    view.stand_on(drawings[0].id)
    assert view.current() == drawings[0].id
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.tree, Qt.Key.Key_Down)
    assert opened.args == [drawings[1].id]
    assert list(view.ids()) == [drawings[1].id]
    assert list(window.finding.selected()) == [drawings[1].id]
    with qtbot.waitSignal(view.entered) as entered:
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    assert entered.args == [drawings[1].id]
    settle()


def test_the_list_is_grouped_from_the_menu_of_orders_and_back(
    window: MainWindow, drawings: list[Entry], settle: Settle
) -> None:
    tools = window.finding.tools
    tools.orders.aboutToShow.emit()
    grouping = tools.orders.actions()[-1]
    assert grouping.text() == "按遗产点分组"
    grouping.trigger()
    settle()
    assert isinstance(window.finding.way(), BySiteView)
    assert window.finding.modes.current() == ""
    window.finding.modes.buttons["list"].click()
    assert window.finding.way() is None


def test_sites_come_as_one_reaches_the_last_of_them_and_stay_when_asked_again(
    window: MainWindow, add: Adds, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_of_sites, "SITES", 2)
    monkeypatch.setattr(by_site, "__defaults__", (0, 2))
    for number in range(5):
        site = add("site", name=f"高炉厂{number}")
        add("drawing", site.id, title="高炉图")
    window.head.search.setText("高炉")
    window.finding.show_mode("sites")
    settle()
    way = window.finding.way()
    assert isinstance(way, BySiteView)
    while way.model.canFetchMore():
        before = way.model.rowCount()
        way.model.fetchMore()
        way.model.fetchMore()
        settle()
        assert way.model.rowCount() == min(before + 2, 5)
    names = [way.model.index(row, 0).data() for row in range(5)]
    assert len(set(names)) == 5
    assert all(way.tree.isExpanded(way.model.index(row, 0)) for row in range(5))
    window.finding.asking.again()
    settle()
    assert way.model.rowCount() == 5


def test_the_tester_of_qt_is_content(view: BySiteView, settle: Settle) -> None:
    tester = QAbstractItemModelTester(
        view.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    view.model.clear()
    assert tester.model() is view.model
