"""Lines stand under headings, and lead to entries by a press and by Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from archive_app.ui.describe.sections import Sections, line


@pytest.fixture
def view(qtbot: QtBot) -> Sections:
    made = Sections("保护", "还没有")
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_a_heading_without_lines_is_left_out_and_without_any_a_hint_stands_there(
    view: Sections,
) -> None:
    view.show_sections([("四有", []), ("巡查", [line("2026年", "春季巡查", "v1", "记录")])])
    (head,) = [view.model.item(row).text() for row in range(view.model.rowCount())]
    told = view.model.item(0).child(0, 1)
    assert (head, told.text()) == ("巡查", "春季巡查〔记录〕")
    assert "记录" in told.toolTip()
    view.show_sections([("四有", [])])
    assert view.currentIndex() == 1


def test_a_line_is_followed_by_the_mouse_and_by_enter_and_a_heading_is_not(
    view: Sections, qtbot: QtBot
) -> None:
    view.show_sections([("巡查", [line("2026年", "春季", "v1"), line("", "无", "")])])
    head = view.model.index(0, 0)
    first, bare = (view.model.index(row, 1, head) for row in (0, 1))
    with qtbot.waitSignal(view.followed) as followed:
        place = view.tree.visualRect(first).center()
        qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert followed.args == ["v1"]
    view.tree.setCurrentIndex(first)
    with qtbot.waitSignal(view.followed):
        qtbot.keyClick(view.tree, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(view.followed):
        view.tree.activated.emit(bare)
        view.tree.activated.emit(head)


def test_long_words_are_broken_and_have_the_room_that_they_need(view: Sections) -> None:
    long = "严格保护外观、结构和景观特征，功能可作适应性改变，" * 3
    view.show_sections([("级别", [line("二级", long, ""), line("三级", "可改造", "")])])
    view.resize(420, 300)
    view.tree.doItemsLayout()
    head = view.model.index(0, 0)
    tall, short = (view.tree.visualRect(view.model.index(row, 1, head)) for row in (0, 1))
    assert tall.height() > 2 * short.height()
