"""The row above the list sorts, narrows, and has the menu of what can be done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Asking, Wish
from archive_app.ui.find.tools import Tools
from tests.ui.find.few import Few

Settle = Callable[[], None]


@pytest.fixture
def tools(desk: Desk, qtbot: QtBot) -> Tools:
    made = Tools(desk, Asking(desk))
    qtbot.addWidget(made)
    return made


def offered(tools: Tools) -> list[str]:
    tools.orders.aboutToShow.emit()
    return [action.text() for action in tools.orders.actions() if action.isCheckable()]


def test_the_orders_are_those_that_make_sense(tools: Tools) -> None:
    usual = ["按档号", "按年代", "按年代 ↓", "按题名", "最近的在前"]
    assert offered(tools) == usual
    tools._asking.wish = Wish(Question("高炉", selection="1"))
    assert offered(tools) == ["按相关度", "按选集顺序", *usual]
    assert [one.text() for one in tools.orders.actions() if one.isChecked()] == ["按相关度"]


def test_another_order_is_asked_for(tools: Tools, settle: Settle) -> None:
    offered(tools)
    tools.orders.actions()[2].trigger()
    assert tools._asking.wish.order == "-date"
    settle()


def test_the_button_says_how_the_list_is_sorted(tools: Tools) -> None:
    tools.show_answer(Answer(Wish(Question()), Few(), []), "")
    assert tools.sort.text() == "最近的在前 ▾"
    tools.show_answer(Answer(Wish(Question("高炉"), "-date"), Few(), []), "")
    assert tools.sort.text() == "按年代 ↓ ▾"
    tools.show_answer(Answer(Wish(Question(), removed=True), Few(), []), "")
    assert tools.sort.isHidden()


def test_the_buttons_stay_at_their_sides_where_there_are_no_chips(tools: Tools) -> None:
    tools.resize(700, 41)
    tools.show_answer(Answer(Wish(Question()), Few(), []), "")
    tools.show()
    assert tools.facets.isHidden()
    assert tools.filter.width() < 120
    assert tools.sort.geometry().right() > 600
    assert tools.sort.width() < 160


def test_the_facets_are_asked_for_and_the_menu_is_there_when_it_is_given(
    tools: Tools, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tools.filtering) as filtering:
        tools.filter.click()
    assert filtering.args == [True]
    assert tools.more.isHidden()
    menu = QMenu(tools)
    tools.set_menu(menu)
    assert tools.more.menu() is menu
