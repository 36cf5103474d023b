"""A row begins with the common value, and only what is changed in it is wanted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.batch import MIXED, Common
from archive_app.ui.batch.row import BatchRow
from archive_app.ui.desk import Desk


def row_of(desk: Desk, qtbot: QtBot, field: str, common: Common | None, shown: str) -> BatchRow:
    kind = desk.archive.kinds["drawing"]
    made = BatchRow(kind.field(field), field, desk)
    qtbot.addWidget(made)
    made.show()
    made.show_common(common, shown)
    return made


def write(row: BatchRow, text: str) -> None:
    (line,) = row.editor.inputs()
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.textEdited.emit(text)


def test_several_values_are_said_to_be_so_and_stay(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "scale", MIXED, "1:100")
    (line,) = row.editor.inputs()
    assert line.placeholderText() == "多个值"
    assert not row.is_changed()
    assert row.assignments() == []


def test_where_there_is_nothing_the_editor_s_own_hint_stays(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "date", MIXED, "")
    (line,) = row.editor.inputs()
    row.show_common(None, "")
    assert line.placeholderText() == desk.say("hint_date")


def test_what_is_written_is_marked_and_can_be_taken_back(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "scale", "1:100", "1:100")
    assert row.label.property("rank") == "label"
    write(row, "1:200")
    assert row.label.property("rank") == "mark"
    assert row.assignments() == [Assignment("scale", "=", "1:200")]
    assert row.turn.text() == "还原"
    row.turn.click()
    assert row.assignments() == []
    assert row.editor.value() == "1:100"


def test_a_common_value_that_is_deleted_is_cleared_in_all(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "scale", "1:100", "1:100")
    write(row, "")
    assert row.assignments() == [Assignment("scale", "=", "")]


def test_several_values_are_emptied_only_by_saying_so(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "scale", MIXED, "")
    assert row.turn.text() == "清空"
    row.turn.click()
    assert row.assignments() == [Assignment("scale", "=", "")]
    row.turn.click()
    assert row.assignments() == []


def test_a_value_that_cannot_be_read_is_said_and_not_wanted(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "date", MIXED, "")
    write(row, "第三个星期天前后")
    assert row.fault is not None
    assert row.note.text()
    assert row.assignments() == []
    write(row, "1957年")
    assert row.assignments() == [Assignment("date", "=", "1957年")]


@pytest.mark.parametrize(("way", "how"), [("改为", "="), ("加上", "+="), ("去掉", "-=")])
def test_a_list_is_replaced_or_added_to_or_taken_from(
    desk: Desk, qtbot: QtBot, way: str, how: str
) -> None:
    row = row_of(desk, qtbot, "subjects", MIXED, "")
    assert row.way.isVisible()
    assert row.way.currentText() == "加上"
    row.way.setCurrentText(way)
    row.editor.show_value(["高炉", "炼铁"], "高炉、炼铁")
    row.editor.changed.emit()
    assert {one.how for one in row.assignments()} == {how}
    assert [one.text for one in row.assignments()] == ["高炉", "炼铁"]


def test_what_is_wanted_stays_when_the_entries_change(desk: Desk, qtbot: QtBot) -> None:
    row = row_of(desk, qtbot, "scale", MIXED, "")
    write(row, "1:500")
    row.show_common("1:100", "1:100")
    assert row.assignments() == [Assignment("scale", "=", "1:500")]
    row.settle()
    assert row.editor.value() == "1:100"
