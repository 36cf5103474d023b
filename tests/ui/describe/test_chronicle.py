"""The story of a site is told line by line, and every line leads to what it is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.describe.chronicle import ChronicleView
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> ChronicleView:
    made = ChronicleView(desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def heir(add: Callable[..., Entry], works: Entry) -> Entry:
    """A works that came of another by a merger."""
    made = add("site", name="重庆特钢厂", founded="1937年〔厂志〕")
    said = {"since": "1949年", "until": "1955年", "how": "合并", "predecessor": works.code}
    add("site_name", made.id, name="一〇一厂", **said)
    add("building", made.id, title="炼钢车间", date="1941年")
    return made


def test_where_nothing_is_known_one_is_told_what_to_do(
    view: ChronicleView, works: Entry, settle: Settle
) -> None:
    view.look(works.id)
    settle()
    assert view.currentIndex() == 1


def test_names_come_with_their_years_and_how(
    view: ChronicleView, heir: Entry, settle: Settle
) -> None:
    view.look(heir.id)
    settle()
    assert _told(view, "沿革") == [
        ("← 前身 · 1 代", "重庆钢铁厂旧址"),
        ("本处", "重庆特钢厂"),
        ("1949年—1955年", "一〇一厂（合并）"),
    ]


def test_what_happened_comes_in_its_order_with_what_says_so(
    view: ChronicleView, heir: Entry, settle: Settle
) -> None:
    view.look(heir.id)
    settle()
    told = _told(view, "大事记")
    assert told[0] == ("1937年", "始建〔厂志〕")
    assert ("1941年", "炼钢车间建成") in told


def test_one_press_leads_to_the_other_works_and_to_the_building(
    view: ChronicleView, works: Entry, heir: Entry, settle: Settle, qtbot: QtBot
) -> None:
    view.look(heir.id)
    settle()
    with qtbot.waitSignal(view.followed) as followed:
        view.tree.activated.emit(_line(view, "重庆钢铁厂旧址"))
    assert followed.args == [works.id]
    with qtbot.waitSignal(view.followed):
        view.tree.clicked.emit(_line(view, "炼钢车间建成"))


def test_a_line_of_the_site_itself_leads_nowhere(
    view: ChronicleView, heir: Entry, settle: Settle, qtbot: QtBot
) -> None:
    view.look(heir.id)
    settle()
    with qtbot.assertNotEmitted(view.followed):
        view.tree.activated.emit(_line(view, "重庆特钢厂"))


def test_the_model_keeps_the_rules_of_models(
    view: ChronicleView, heir: Entry, settle: Settle
) -> None:
    tester = QAbstractItemModelTester(view.model)
    view.look(heir.id)
    settle()
    assert tester.model() is view.model


def _lines(view: ChronicleView) -> list[QModelIndex]:
    heads = [view.model.index(row, 0) for row in range(view.model.rowCount())]
    return [view.model.index(row, 1, head) for head in heads for row in range(_count(view, head))]


def _count(view: ChronicleView, head: QModelIndex) -> int:
    return view.model.rowCount(head)


def _line(view: ChronicleView, text: str) -> QModelIndex:
    return next(index for index in _lines(view) if index.data() == text)


def _told(view: ChronicleView, heading: str) -> list[tuple[str, str]]:
    return [
        (index.siblingAtColumn(0).data(), index.data())
        for index in _lines(view)
        if index.parent().data() == heading
    ]
