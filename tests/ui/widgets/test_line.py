"""What is written in a line, in lines, in a paragraph comes back as its value."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archive_app.domain.dates import read_date
from archive_app.domain.errors import Refused
from archive_app.ui.widgets.growing import GrowingText
from archive_app.ui.widgets.line import LineEditor, LinesEditor, ParagraphEditor


@pytest.fixture
def date(qtbot: QtBot) -> LineEditor:
    editor = LineEditor(read_date)
    qtbot.addWidget(editor)
    return editor


def test_a_value_that_nobody_touched_is_the_very_same(date: LineEditor) -> None:
    kept = {"earliest": "1938-01-01", "latest": "1938-12-31", "text": "抗战初"}
    date.show_value(kept, "抗战初")
    assert date.value() is kept


def test_a_typed_date_is_read(date: LineEditor, qtbot: QtBot) -> None:
    date.show_value(None, "")
    with qtbot.waitSignal(date.changed):
        qtbot.keyClicks(_line(date), "1938-03")
    assert date.value() == read_date("1938-03")


def test_what_cannot_be_read_is_refused(date: LineEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(_line(date), "long ago")
    with pytest.raises(Refused):
        date.value()


def test_an_emptied_line_is_no_value(date: LineEditor, qtbot: QtBot) -> None:
    date.show_value(read_date("1938"), "1938")
    qtbot.keyClick(_line(date), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(_line(date), Qt.Key.Key_Delete)
    assert date.value() is None


def test_a_paragraph_keeps_its_lines(qtbot: QtBot) -> None:
    editor = ParagraphEditor()
    qtbot.addWidget(editor)
    editor.show_value("一\n二", "一\n二")
    assert editor.value() == "一\n二"
    editor.show_value(None, "")
    assert editor.value() is None


def test_several_values_stand_on_a_line_each(qtbot: QtBot) -> None:
    editor = LinesEditor(lambda text: text, str)
    qtbot.addWidget(editor)
    editor.show_value(["一〇一厂", "重钢"], "一〇一厂；重钢")
    assert editor.value() == ["一〇一厂", "重钢"]
    cast("GrowingText", editor.inputs()[0]).setPlainText("重钢\n\n 汉阳铁厂 ")
    assert editor.value() == ["重钢", "汉阳铁厂"]


def test_a_gap_and_a_fault_are_marked_on_the_border(date: LineEditor) -> None:
    date.mark(gap=True, fault=False)
    assert _line(date).property("gap") is True
    date.mark(gap=False, fault=True)
    assert _line(date).property("fault") is True


def _line(editor: LineEditor) -> QLineEdit:
    return cast("QLineEdit", editor.inputs()[0])
