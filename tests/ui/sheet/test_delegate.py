"""Cells are edited in place, with the keys of a spreadsheet, and no composed letter is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.tabling import TITLE, Cell
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.desk import Desk
from archive_app.ui.sheet.delegate import CellDelegate
from archive_app.ui.sheet.view import SheetView

Settle = Callable[[], None]
At = Callable[[int, str], None]
Shown = Callable[[int, str], str]
Letters = Callable[[QWidget, str], None]


def line(view: SheetView) -> QLineEdit:
    """Return the line that is open in a cell."""
    editor = view.delegate.editor
    assert editor is not None
    found = editor.inputs()[0]
    assert isinstance(found, QLineEdit)
    return found


def compose(view: SheetView, preedit: str, commit: str = "") -> None:
    """Send what an input method sends to whatever has the keys."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(QApplication.focusWidget() or view.table, event)


def test_typing_takes_the_place_of_the_value_and_enter_goes_down(
    view: SheetView, at: At, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    at(0, "date")
    qtbot.keyClick(view.table, "1")
    qtbot.keyClicks(line(view), "957")
    qtbot.keyClick(line(view), Qt.Key.Key_Return)
    assert view.table.currentIndex().row() == 1
    assert not view.table.editing()
    settle()
    assert shown(0, "date") == "1957"
    undo(view._desk.archive)
    assert shown(0, "date") == "1959年"


def test_tab_goes_to_the_right_and_escape_takes_back(
    view: SheetView, at: At, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    at(1, TITLE)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    assert line(view).cursorPosition() == len("高炉基础")
    qtbot.keyClicks(line(view), "2")
    qtbot.keyClick(line(view), Qt.Key.Key_Tab)
    assert view.table.currentIndex().column() == 2
    settle()
    assert shown(1, "title") == "高炉基础2"
    at(0, TITLE)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.keyClicks(line(view), "3")
    qtbot.keyClick(line(view), Qt.Key.Key_Escape)
    settle()
    assert not view.table.editing()
    assert (shown(0, "title"), view.table.currentIndex().row()) == ("热风炉", 0)


def test_a_composed_text_begins_to_edit_and_loses_no_letter(
    view: SheetView, at: At, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    at(0, TITLE)
    for preedit in ("g", "ga", "gao"):
        compose(view, preedit)
    assert view.table.editing()
    compose(view, "", "高炉")
    compose(view, "zong")
    compose(view, "", "总图")
    assert line(view).text() == "高炉总图"
    qtbot.keyClick(line(view), Qt.Key.Key_Return)
    settle()
    assert shown(0, "title") == "高炉总图"


def test_a_composition_that_is_given_up_leaves_the_value(
    view: SheetView, at: At, qtbot: QtBot
) -> None:
    at(0, TITLE)
    compose(view, "gao")
    compose(view, "")
    assert line(view).text() == "热风炉"
    qtbot.keyClick(line(view), Qt.Key.Key_Escape)


def test_what_others_change_meanwhile_does_not_take_what_is_typed(
    view: SheetView,
    letters: Letters,
    at: At,
    drawings: list[str],
    desk: Desk,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    at(0, TITLE)
    letters(view.table, "新")
    archive = desk.archive
    desk.jobs.save(
        lambda: description.describe(archive, drawings[0], {"scale": "1:9"}), lambda _: None
    )
    settle()
    view.model.settle([])
    settle()
    assert line(view).text() == "新"
    qtbot.keyClick(line(view), Qt.Key.Key_Escape)
    settle()
    view.grab()
    settle()
    assert view.model.place((drawings[0], "scale")).data() == "1:9"


def test_a_term_is_known_by_its_words_and_picked_from_what_is_offered(
    view: SheetView, letters: Letters, at: At, shown: Shown, settle: Settle, qtbot: QtBot
) -> None:
    at(0, "condition")
    letters(view.table, "较")
    letters(line(view), "差")
    qtbot.keyClick(line(view), Qt.Key.Key_Return)  # before anything was offered
    settle()
    assert shown(0, "condition") == "较差"
    at(1, "condition")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    line(view).picked.emit("condition/good", "好")  # type: ignore[attr-defined]
    assert view.table.currentIndex().row() == 2
    settle()
    assert shown(1, "condition") == "好"


def test_a_name_that_is_typed_stands_beside_those_before(
    view: SheetView,
    letters: Letters,
    add: Callable[..., Entry],
    at: At,
    shown: Shown,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    for name in ("甲设计院", "乙公司"):
        add("agent", name=name)
    for name in ("甲设计院", "乙公司"):
        at(0, "responsible")
        letters(view.table, name[0])
        letters(line(view), name[1:])
        qtbot.keyClick(line(view), Qt.Key.Key_Return)  # before anything was offered
        settle()
        view.grab()
        settle()
    assert shown(0, "responsible") == "甲设计院、乙公司"
    assert view.model.faults() == []


def test_what_cannot_be_read_stays_in_its_cell_to_be_mended(
    view: SheetView,
    letters: Letters,
    at: At,
    shown: Shown,
    drawings: list[str],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    at(0, "date")
    letters(view.table, "某")
    at(2, "date")  # going elsewhere ends it as well
    settle()
    assert view.model.faults() == [(drawings[0], "date")]
    assert shown(0, "date") == "1959年"
    at(0, "date")
    assert "某" in view.told.text()
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    assert line(view).text() == "某"
    line(view).setText("1960")
    line(view).textEdited.emit("1960")
    qtbot.keyClick(line(view), Qt.Key.Key_Return)
    settle()
    assert (view.model.faults(), shown(0, "date")) == ([], "1960")


def test_a_cell_that_nobody_types_in_is_left_alone(
    view: SheetView, letters: Letters, at: At, settle: Settle, qtbot: QtBot
) -> None:
    view.choose(["checking_state"])
    settle()
    at(0, "checking_state")
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    letters(view.table, "草")
    assert not view.table.editing()


@pytest.mark.parametrize("state", ["fault", "given", "plain"])
def test_a_cell_looks_as_it_stands(view: SheetView, drawings: list[str], state: str) -> None:
    model, delegate = view.model, CellDelegate(view._desk)
    if state == "fault":
        model.refuse([(Cell(drawings[0], "date", "某"), Refused("bad_date", text="某"))])
    index = model.index(0, 0) if state == "given" else model.place((drawings[0], "date"))
    image = QImage(120, 32, QImage.Format.Format_RGB32)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 120, 32)  # type: ignore[attr-defined]
    option.state = QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    look = view._desk.look
    ground = look.quiet_panel if state == "given" else look.panel
    assert image.pixelColor(110, 25) == QColor(ground)
    assert image.pixelColor(60, 0) == QColor(look.accent)
    assert (image.pixelColor(117, 2) == QColor(look.bad)) == (state == "fault")
