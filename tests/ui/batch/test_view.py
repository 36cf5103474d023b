"""What is selected is changed as a whole: seen first, in one step, told what refuses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history
from archive_app.archive.entries import description
from archive_app.archive.results.listing import trash
from archive_app.domain.entries import Entry
from archive_app.ui import tasks
from archive_app.ui.actions import Actions
from archive_app.ui.batch.view import BatchView
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow

Settle = Callable[[], None]
Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[Entry]:
    """Three drawings of the works; two of one date."""
    dates = ("1957年", "1957年", "1960年")
    return [
        add("drawing", works.id, title=f"高炉图{number}", date=date)
        for number, date in enumerate(dates)
    ]


@pytest.fixture
def page(
    desk: Desk, drawings: list[Entry], add: Adds, works: Entry, qtbot: QtBot, settle: Settle
) -> BatchView:
    """The page of the three drawings and a photograph."""
    made = BatchView(desk)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    photograph = add("photograph", works.id, title="高炉全景")
    made.start([*(drawing.id for drawing in drawings), photograph.id])
    settle()
    return made


def test_it_tells_how_many_of_which_kind_are_selected(page: BatchView) -> None:
    assert page.heading.text() == "已选 4 条"
    assert page.kinds.text() == "图纸 3、照片 1"
    assert not page.do_button.isEnabled()
    assert not page.look_button.isEnabled()


def test_a_change_is_seen_before_it_is_made_in_one_step(
    page: BatchView, drawings: list[Entry], desk: Desk, settle: Settle
) -> None:
    row = page.parts["fields"].rows["title"]  # type: ignore[attr-defined]
    _type(row.editor.inputs()[0], "高炉")
    assert page.do_button.isEnabled()
    page.look()
    settle()
    assert "将修改 4 条" in page.outcome.told.text()
    assert page.outcome.rows.texts.rowCount() == 4
    assert page.outcome.rows.texts.index(0, 0).data() == "图名 / 题名"
    assert description.entry_of(desk.archive, drawings[0].id).title == "高炉图0"
    page.do()
    settle()
    assert "已修改 4 条" in page.outcome.told.text()
    assert description.entry_of(desk.archive, drawings[0].id).title == "高炉"
    assert not page.do_button.isEnabled()
    step = history.undoable(desk.archive)
    assert step is not None
    assert desk.say.step(step.label, dict(step.details)) == "批量修改 4 个条目"


def test_what_refuses_is_told_and_the_others_are_done(
    page: BatchView, drawings: list[Entry], desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    page.what.buttons["states"].click()
    states = page.parts["states"]
    _choose(states.to, "审核通过")  # type: ignore[attr-defined]
    page.do()
    settle()
    assert page.outcome.told.text() == "没有条目被改动。"
    assert page.outcome.refused.texts.rowCount() == 4
    assert "只能先提交" in page.outcome.refused.texts.index(0, 1).data()


def test_of_what_is_left_of_a_selection_the_refusals_stay(
    page: BatchView, desk: Desk, settle: Settle
) -> None:
    told: list[str] = []
    desk.notice.connect(lambda text, _: told.append(text))
    page.what.buttons["states"].click()
    _choose(page.parts["states"].to, "审核通过")  # type: ignore[attr-defined]
    page.do()
    settle()
    assert "未处理 4 条" in told[-1]
    page.start(page.ids[:2])
    settle()
    assert not page.outcome.isHidden()
    page.start(["another"])
    assert page.outcome.isHidden()


def test_all_go_into_the_trash_in_one_step(page: BatchView, desk: Desk, settle: Settle) -> None:
    page.remove_button.click()
    settle()
    assert len(trash(desk.archive)) == 4
    history.undo(desk.archive)
    assert trash(desk.archive).ids == []


def test_the_same_selection_asked_again_keeps_what_is_typed(
    page: BatchView, settle: Settle
) -> None:
    row = page.parts["fields"].rows["title"]  # type: ignore[attr-defined]
    _type(row.editor.inputs()[0], "高炉")
    page.start(list(page.ids))
    settle()
    assert row.is_changed()


def test_no_text_is_cut_on_any_part(
    page: BatchView, settle: Settle, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    for name in page.parts:
        page.what.buttons[name].click()
        settle()
        assert layout_faults(page) == []


def test_selecting_several_rows_shows_the_page_and_one_row_the_entry(
    window: MainWindow, drawings: list[Entry], works: Entry, settle: Settle, qtbot: QtBot
) -> None:
    actions = Actions(window)
    window.sites.choose("site", works.id)
    settle()
    window.finding.take_focus()
    qtbot.keyClick(window.finding.table, Qt.Key.Key_Down)
    qtbot.keyClick(window.finding.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    page = window.right.currentWidget()
    assert isinstance(page, BatchView)
    assert page.heading.text() == "已选 2 条"
    qtbot.keyClick(window.finding.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.heading.text() == "已选 4 条"
    assert actions.actions["remove"].isEnabled()
    qtbot.keyClick(window.finding.table, Qt.Key.Key_Home)
    qtbot.keyClick(window.finding.table, Qt.Key.Key_Up)
    settle()
    assert window.right.currentWidget() is window.entry


def test_what_changes_elsewhere_leaves_the_page_where_it_is(
    window: MainWindow, drawings: list[Entry], works: Entry, add: Adds, settle: Settle
) -> None:
    Actions(window)
    window.sites.choose("site", works.id)
    settle()
    flags = QItemSelectionModel.SelectionFlag
    for row in (1, 2):
        index = window.finding.model.index(row, 0)
        window.finding.table.selectionModel().select(index, flags.Select | flags.Rows)
    settle()
    page = window.right.currentWidget()
    assert isinstance(page, BatchView)
    add("drawing", works.id, title="另一张")
    settle()
    assert window.right.currentWidget() is page
    tasks.add_record(window)
    add("drawing", works.id, title="又一张")
    settle()
    assert window.right.currentWidget() is not page


def _type(widget: QWidget, text: str) -> None:
    widget.setText(text)  # type: ignore[attr-defined]
    widget.textEdited.emit(text)  # type: ignore[attr-defined]


def _choose(box: object, label: str) -> None:
    box.setCurrentIndex(box.findText(label))  # type: ignore[attr-defined]
