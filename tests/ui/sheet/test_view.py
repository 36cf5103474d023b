"""The table copies, pastes, fills and empties like a spreadsheet, each as one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.history import undo, undoable
from archive_app.archive.catalogue.tabling import TITLE
from archive_app.archive.results.listing import trash
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Answer, Wish
from archive_app.ui.sheet.view import SheetView

Settle = Callable[[], None]
At = Callable[[int, str], None]
Shown = Callable[[int, str], str]
Paste = Callable[[str], None]


def select(view: SheetView, field: str, rows: range) -> None:
    """Select some rows of a field."""
    column = [one.id for one in view.model.columns].index(field)
    view.table.setCurrentIndex(view.model.index(rows[0], column))
    for row in rows:
        view.table.selectionModel().select(
            view.model.index(row, column), QItemSelectionModel.SelectionFlag.Select
        )


def test_a_block_is_pasted_as_one_step(
    view: SheetView, at: At, shown: Shown, paste: Paste, desk: Desk, settle: Settle
) -> None:
    at(0, "drawing_number")
    paste("甲-1\t1:100\r\n甲-2\t1:200\r\n")
    settle()
    assert [shown(row, "drawing_number") for row in range(3)] == ["甲-1", "甲-2", ""]
    assert [shown(row, "scale") for row in range(2)] == ["1:100", "1:200"]
    label = undoable(desk.archive)
    assert label is not None
    assert desk.say.step(label.label, dict(label.details)) == "粘贴 2 条"
    undo(desk.archive)
    assert shown(0, "drawing_number") == ""


def test_refused_cells_stay_marked_and_can_be_reached_and_given_up(
    view: SheetView,
    at: At,
    shown: Shown,
    paste: Paste,
    drawings: list[str],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    at(0, "date")
    paste("某年\n1960年\n某月")
    settle()
    assert (shown(0, "date"), shown(1, "date")) == ("1959年", "1960年")
    assert "2 格" in view.notice.text.text()
    at(0, "date")
    view.next_fault()
    assert view.table.currentIndex().row() == 2
    view.next_fault()
    assert view.table.currentIndex().row() == 0
    assert "某年" in view.told.text()
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert view.model.faults() == [(drawings[2], "date")]
    view.give_up()
    assert view.model.faults() == []
    assert view.notice.isHidden()
    view.next_fault()  # there is none any more


def test_one_cell_fills_all_that_are_selected(
    view: SheetView, shown: Shown, paste: Paste, settle: Settle
) -> None:
    select(view, "condition", range(3))
    paste("较差")
    settle()
    assert [shown(row, "condition") for row in range(3)] == ["较差"] * 3


def test_what_is_copied_comes_back_as_it_was(
    view: SheetView, at: At, shown: Shown, settle: Settle
) -> None:
    select(view, "date", range(1))
    view.copy()
    settle()
    assert QApplication.clipboard().text() == "1959年"
    at(2, "date")
    view.paste()
    settle()
    assert shown(2, "date") == "1959年"


def test_the_topmost_cell_fills_those_below_and_one_alone_takes_that_above(
    view: SheetView, at: At, shown: Shown, desk: Desk, settle: Settle
) -> None:
    select(view, "date", range(2))
    view.fill()
    settle()
    assert [shown(row, "date") for row in range(3)] == ["1959年", "1959年", ""]
    at(2, "date")
    view.fill()
    settle()
    assert shown(2, "date") == "1959年"
    label = undoable(desk.archive)
    assert label is not None
    assert desk.say.step(label.label, dict(label.details)) == "填充 1 条"


def test_cells_are_emptied_and_cut_as_one_step(
    view: SheetView, at: At, shown: Shown, settle: Settle
) -> None:
    at(0, "date")
    view.cut()
    settle()
    assert QApplication.clipboard().text() == "1959年"
    assert shown(0, "date") == ""
    view.table.selectAll()
    view.empty()
    settle()
    assert [shown(row, "title") for row in range(3)] == [""] * 3
    assert view.model.faults() == []


def test_what_finds_no_room_is_told(
    view: SheetView, at: At, paste: Paste, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    at(2, "scale")
    with qtbot.waitSignal(desk.notice) as told:
        paste("1:1\n1:2\n1:3")
    assert "2 格" in told.args[0]
    settle()


def test_the_trash_can_only_be_read(
    view: SheetView, at: At, paste: Paste, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    at(0, TITLE)
    view.show_answer(Answer(Wish(removed=True), trash(desk.archive), []))
    settle()
    assert view.model.rowCount() == 0
    with qtbot.waitSignal(desk.notice) as told:
        view.empty()
    assert told.args == ["这里只能看，不能修改。", "attention"]
    paste("")


def test_another_answer_waits_until_the_cell_is_done(
    view: SheetView, at: At, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    at(0, TITLE)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    wish = Wish(Question(kind="drawing"))
    view.show_answer(Answer(wish, trash(desk.archive), []))
    assert view.model.rowCount() == 3
    editor = view.delegate.editor
    assert editor is not None
    qtbot.keyClick(editor.inputs()[0], Qt.Key.Key_Escape)
    settle()
    assert view.model.rowCount() == 0


def test_one_stays_in_the_cell_when_the_order_changes(
    view: SheetView, at: At, drawings: list[str], settle: Settle, paste: Paste
) -> None:
    at(2, "scale")
    view.choose(["scale"])
    assert view.model.key(view.table.currentIndex()) == (drawings[2], "scale")
    view.choose(["date"])
    assert view.table.currentIndex().row() in {-1, 2}
    view.take_focus()
    assert view.table.currentIndex().isValid()


def test_what_is_selected_is_told_by_entries(view: SheetView, at: At, drawings: list[str]) -> None:
    at(1, TITLE)
    assert (view.ids(), view.current()) == (drawings[1:2], drawings[1])
    view.table.selectAll()
    assert view.ids() == drawings
    view.stand_on(drawings[2])
    assert view.current() == drawings[2]
    view.stand_on("nobody")
    assert view.current() == drawings[2]
