"""A question is built of rows: it is spelled, counted, and goes into the search box."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui import searching
from archive_app.ui.builder.view import BuilderView
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def view(
    desk: Desk, works: Entry, add: Callable[..., Entry], qtbot: QtBot, settle: Settle
) -> BuilderView:
    add("drawing", works.id, title="四号高炉总装图")
    add("photograph", works.id, title="高炉")
    made = BuilderView(desk)
    qtbot.addWidget(made)
    made.resize(776, 600)
    made.show()
    made.start(Question("高炉 -类型:照片", site=works.id))
    settle()
    return made


def test_what_is_asked_stands_in_rows_and_is_counted(view: BuilderView, settle: Settle) -> None:
    assert [line.row().value for line in view.lines] == ["高炉", "照片"]
    assert view.text.text() == "高炉 -类型:照片"
    assert view.count.text() == "现在有 1 条"
    view.lines[1].drop.click()
    settle()
    assert view.count.text() == "现在有 2 条"


def test_a_row_more_is_a_condition_more(view: BuilderView, settle: Settle, qtbot: QtBot) -> None:
    view.add.click()
    line = view.lines[-1]
    line.field.setCurrentIndex(line.field.findText("题名"))
    line.value.setText("总装")
    settle()
    assert view.text.text() == "高炉 -类型:照片 题名:总装"
    with qtbot.waitSignal(view.asked) as asked:
        qtbot.keyClick(line.value, Qt.Key.Key_Return)
    assert asked.args == ["高炉 -类型:照片 题名:总装"]


def test_no_row_is_added_before_it_is_known_what_can_be_asked(
    desk: Desk, works: Entry, qtbot: QtBot, settle: Settle
) -> None:
    made = BuilderView(desk)
    qtbot.addWidget(made)
    made.start(Question())
    made.add.click()
    assert made.lines == []
    settle()
    made.add.click()
    assert len(made.lines) == 2


def test_without_a_row_nothing_is_asked(view: BuilderView, settle: Settle) -> None:
    for line in list(view.lines):
        line.drop.click()
    settle()
    assert len(view.lines) == 1
    assert not view.search.isEnabled()
    assert view.text.text() == "还没有条件。"
    assert view.count.text() == ""


def test_the_text_goes_into_the_search_box_and_is_read_from_it(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    window.head.search.setText("钢铁")
    settle()
    searching.build_search(window)
    settle()
    page = window.middle.currentWidget()
    assert isinstance(page, BuilderView)
    page.lines[0].value.setText("重庆 钢铁厂")
    page.search.click()
    settle()
    assert window.head.search.text() == "重庆 钢铁厂"
    assert window.middle.currentWidget() is window.finding
    assert window.finding.count.text() == "1 条"


def test_no_text_is_cut(view: BuilderView, layout_faults: Callable[..., list[str]]) -> None:
    assert layout_faults(view) == []
