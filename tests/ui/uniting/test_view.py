"""Likely duplicates are looked through pair by pair, and made one or told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.uniting.view import UnitingView

Settle = Callable[[], None]
Twins = tuple[Entry, Entry]


@pytest.fixture
def twins(add: Callable[..., Entry]) -> Twins:
    """An organisation that is there twice."""
    return (
        add("agent", name="重庆钢铁公司", other_names="重钢", began="1938年"),
        add("agent", name="国营重庆钢铁公司", other_names="重钢", began="约1937年"),
    )


@pytest.fixture
def view(desk: Desk, twins: Twins, qtbot: QtBot, settle: Settle) -> UnitingView:
    made = UnitingView(desk)
    qtbot.addWidget(made)
    made.resize(776, 800)
    made.show()
    desk.archive_changed.connect(made.hear)
    made.start()
    settle()
    return made


def test_pairs_are_listed_with_the_reason_and_shown_side_by_side(
    view: UnitingView, twins: Twins
) -> None:
    (row,) = view.table.texts.rows
    assert row.cells[0] == "互为别名"
    assert view.count.text() == "1 对"
    assert [cell[2] for cell in (one.cells for one in view.pair.table.texts.rows)] == [
        "国营重庆钢铁公司",
        "重钢",
        "约1937年",
        "关联 0，文件 0",
    ]


def test_two_become_one_with_the_values_that_a_person_took(
    view: UnitingView, desk: Desk, twins: Twins, qtbot: QtBot, settle: Settle
) -> None:
    view.pair.table.choose(2)
    view.pair.table.setFocus()
    qtbot.keyClick(view.pair.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.notice) as notice:
        view.pair.unite.click()
    settle()
    kept, other = twins
    assert notice.args[0].startswith(f"已合并：{other.code} 并入 {kept.code} 重庆钢铁公司")
    assert sheet(desk.archive, kept.id).shown["began"] == "约1937年"
    assert view.table.isHidden()
    assert not view.empty.isHidden()
    assert view.pair.isHidden()
    history.undo(desk.archive)
    settle()
    assert view.count.text() == "1 对"


def test_two_that_are_not_one_are_listed_no_more(
    view: UnitingView, desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    with qtbot.waitSignal(desk.notice) as notice:
        view.pair.tell_apart.click()
    settle()
    assert notice.args[0].startswith("已标为不是同一个")
    assert not view.empty.isHidden()


def test_another_kind_is_looked_through(
    view: UnitingView, add: Callable[..., Entry], settle: Settle
) -> None:
    for _ in range(2):
        add("site", name="裕华纱厂")
    settle()
    assert len(view.table.texts.rows) == 2
    assert view.kind.findData("saved_search") == view.kind.findData("selection") == -1
    view.kind.setCurrentIndex(view.kind.findData("site"))
    view.kind.activated.emit(0)
    settle()
    assert [row.cells[0] for row in view.table.texts.rows] == ["名称相同"]


def test_an_entry_is_opened_and_enter_goes_to_the_fields(
    view: UnitingView, twins: Twins, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.opened) as opened:
        view.pair.open["right"].click()
    assert opened.args == [twins[1].id]
    view.table.entered.emit(0)
    assert view.focusWidget() is view.pair.table


def test_what_cannot_be_united_is_said(
    view: UnitingView, desk: Desk, twins: Twins, qtbot: QtBot, settle: Settle
) -> None:
    with qtbot.waitSignal(desk.notice) as notice:
        view.unite(twins[0].id, twins[0].id, [])
    settle()
    assert notice.args[1] == "bad"


def test_nothing_is_cut(view: UnitingView, layout_faults: Callable[[QWidget], list[str]]) -> None:
    assert layout_faults(view) == []
