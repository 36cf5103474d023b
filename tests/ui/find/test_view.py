"""The working list shows what is asked for, says why it is empty, and follows the keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.view import FindView
from archive_app.ui.sheet.view import SheetView
from archive_app.ui.timeline.view import TimelineView
from archive_app.ui.ways import ways

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def view(
    desk: Desk, works: Entry, thumbnails: Thumbnails, qtbot: QtBot, settle: Settle
) -> FindView:
    made = FindView(desk, thumbnails, ways(desk, thumbnails))
    qtbot.addWidget(made)
    made.resize(776, 600)
    made.show()
    desk.archive_changed.connect(made.hear)
    made.stand(Question(site=works.id), "重庆钢铁厂旧址")
    settle()
    return made


def test_the_arrows_open_what_one_stands_on(
    view: FindView, works: Entry, add: Adds, settle: Settle, qtbot: QtBot
) -> None:
    drawing = add("drawing", works.id, title="四号高炉总装图")
    settle()
    view.take_focus()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert opened.args == [drawing.id]
    assert view.selected() == [drawing.id]
    with qtbot.waitSignal(view.entered) as entered:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert entered.args == [drawing.id]


def test_what_comes_is_listed_at_once_and_the_place_is_kept(
    view: FindView, works: Entry, add: Adds, settle: Settle, qtbot: QtBot
) -> None:
    view.take_focus()
    add("drawing", works.id, title="四号高炉总装图")
    settle()
    assert view.count.text() == "2 条"
    assert view.table.currentIndex().row() == 0
    with qtbot.assertNotEmitted(view.opened):
        view.asking.again()
        settle()


def test_all_that_is_listed_can_be_selected_and_stays_so_when_it_is_asked_again(
    view: FindView, works: Entry, add: Adds, settle: Settle, qtbot: QtBot
) -> None:
    first = add("drawing", works.id, title="四号高炉总装图")
    settle()
    view.take_focus()
    with qtbot.waitSignal(view.selection_changed) as told:
        qtbot.keySequence(view.table, QKeySequence.StandardKey.SelectAll)
    assert told.args == [2]
    assert view.selected() == [works.id, first.id]
    add("drawing", works.id, title="五号高炉总装图")
    settle()
    assert view.selected() == [works.id, first.id]
    view.asking.sort("-code")
    settle()
    assert view.selected() == [first.id, works.id]
    view.asking.search("总装图")
    settle()
    assert len(view.selected()) <= 1


def test_pictures_that_are_selected_are_the_same_selection(
    view: FindView, works: Entry, add: Adds, settle: Settle
) -> None:
    drawing = add("drawing", works.id, title="四号高炉总装图")
    settle()
    view.show_mode("grid")
    view.grid.selectAll()
    assert view.selected() == [works.id, drawing.id]


def test_other_words_are_answered_from_the_first_hit_on(
    view: FindView, works: Entry, add: Adds, settle: Settle
) -> None:
    for number in range(30):
        add("drawing", works.id, title=f"总装图{number:02}")
    last = add("drawing", works.id, title="总装图四号高炉")
    settle()
    view.follow(last.id)
    assert view.table.verticalScrollBar().value() > 0
    view.asking.search("总装图")
    settle()
    assert view.selected() == [last.id]
    assert view.table.verticalScrollBar().value() == 0


def test_an_empty_answer_says_what_to_do(view: FindView, settle: Settle) -> None:
    view.asking.search("没有这样的词")
    settle()
    assert view.pages.currentWidget() is view.empty
    assert "没有这样的词" in view.empty.text()
    view.stand(Question(), "回收站", removed=True)
    view.asking.search("")
    settle()
    assert view.heading.text() == "回收站"


def test_an_empty_trash_says_so(view: FindView, settle: Settle) -> None:
    view.stand(Question(), "回收站", removed=True)
    settle()
    assert view.empty.text() == "回收站是空的。"


def test_pressing_a_head_twice_turns_the_order_round(view: FindView, settle: Settle) -> None:
    for column in ("code", "title", "date", "kind"):
        for order in (column, f"-{column}", column):
            view.table.sorted_by.emit(column)
            settle()
            assert view.asking.wish.order == order


def test_the_same_list_is_shown_as_pictures(view: FindView) -> None:
    view.show_mode("grid")
    assert view.pages.currentWidget() is view.grid
    view.show_mode("list")
    assert view.pages.currentWidget() is view.table


def test_the_same_list_is_edited_as_a_table_and_one_keeps_ones_place(
    view: FindView, works: Entry, add: Adds, settle: Settle, qtbot: QtBot
) -> None:
    drawings = [add("drawing", works.id, title=title) for title in ("总装图", "基础图")]
    settle()
    view.follow(drawings[0].id)
    view.show_mode("sheet")
    settle()
    sheet = view.way()
    assert isinstance(sheet, SheetView)
    assert view.pages.currentWidget() is sheet
    assert view.selected() == [drawings[0].id]
    view.take_focus()
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(sheet.table, Qt.Key.Key_Down)
    assert opened.args == [drawings[1].id]
    sheet.table.selectAll()
    assert view.selected() == [works.id, *(one.id for one in drawings)]
    view.asking.again()
    settle()
    assert len(view.selected()) == 3
    view.follow(works.id)
    assert sheet.table.currentIndex().row() == 0
    view.show_mode("list")
    assert view.selected() == [works.id]


def test_the_same_list_stands_along_the_years_and_is_selected_there_too(
    view: FindView, works: Entry, add: Adds, settle: Settle, qtbot: QtBot
) -> None:
    drawing = add("drawing", works.id, title="总装图", date="1957年")
    settle()
    view.show_mode("timeline")
    settle()
    timeline = view.way()
    assert isinstance(timeline, TimelineView)
    with qtbot.waitSignal(view.opened) as opened:
        timeline.stand_on(drawing.id)
    assert opened.args == [drawing.id]
    assert view.selected() == [drawing.id]
    view.take_focus()
    view.show_mode("grid")
    assert view.way() is None
