"""Every field of every kind has its editor, and what it shows it gives back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.domain.kinds import Field, Label
from archive_app.domain.values import read
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.claims import ClaimsEditor
from archive_app.ui.widgets.line import LineEditor, LinesEditor, ParagraphEditor
from archive_app.ui.widgets.pick import PickEditor, PickLine
from archive_app.ui.widgets.picks import PicksEditor
from archive_app.ui.widgets.yesno import YesNoEditor

SORTS = {
    "text": LineEditor,
    "longtext": ParagraphEditor,
    "number": LineEditor,
    "quantity": LineEditor,
    "money": LineEditor,
    "date": LineEditor,
    "place": LineEditor,
    "yesno": YesNoEditor,
    "choice": PickEditor,
    "choices": PicksEditor,
    "agent": PickEditor,
    "entry": PickEditor,
}


@pytest.mark.parametrize("sort", SORTS)
def test_each_field_type_has_its_editor(desk: Desk, qtbot: QtBot, sort: str) -> None:
    editor = editor_for(Field("f", sort, Label("字段", "Field"), vocabulary="condition"), desk)
    qtbot.addWidget(editor)
    assert type(editor) is SORTS[sort]
    assert editor.inputs()


@pytest.mark.parametrize(("sort", "expected"), [("text", LinesEditor), ("agent", PicksEditor)])
def test_a_field_of_many_values_has_an_editor_for_many(
    desk: Desk, qtbot: QtBot, sort: str, expected: type
) -> None:
    editor = editor_for(Field("f", sort, Label("字段", "Field"), many=True), desk)
    qtbot.addWidget(editor)
    assert type(editor) is expected


def test_what_several_sources_say_has_a_card_each(desk: Desk, qtbot: QtBot) -> None:
    field = Field("founded", "date", Label("始建年代", "Founded"), claims=True)
    editor = editor_for(field, desk)
    qtbot.addWidget(editor)
    assert isinstance(editor, ClaimsEditor)
    held = [read(field, "1938年〔厂志，1985年〕"), read(field, "1937年")]
    editor.show_value(held, "")
    assert len(editor.cards) == 2
    assert editor.value() == held


@pytest.mark.parametrize("sort", ["text", "longtext", "number", "quantity", "yesno", "place"])
def test_whatever_is_claimed_is_edited_as_ever(desk: Desk, qtbot: QtBot, sort: str) -> None:
    editor = editor_for(Field("f", sort, Label("字段", "Field"), claims=True), desk)
    qtbot.addWidget(editor)
    assert isinstance(editor, ClaimsEditor)
    assert type(editor.cards[0].editor) is SORTS[sort]


def test_the_terms_of_a_choice_are_offered_as_one_types(
    desk: Desk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    field = desk.archive.kinds["drawing"].field("condition")
    editor = editor_for(field, desk)
    qtbot.addWidget(editor)
    line = editor.inputs()[0]
    assert isinstance(line, PickLine)
    line.offer("差")
    settle()
    assert line.match("差") == "condition/poor"


def test_a_person_who_is_not_known_yet_is_added_while_describing(
    desk: Desk, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    editor = editor_for(Field("by", "agent", Label("责任者", "By")), desk)
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    line = editor.inputs()[0]
    assert isinstance(line, PickLine)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("张之洞")
    line.offer("张之洞")
    settle()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    with qtbot.waitSignal(editor.changed):
        popup.parent()  # the popup belongs to the completer of the line
        line._popup.activated[_index()].emit(line._offered.index(line._offered.rowCount() - 1, 0))
    popup.hide()
    made = editor.value()
    with desk.archive.store.reading() as tables:
        assert [entry.id for entry in tables.entries.of_kinds(["agent"])] == [made]


def _index() -> type:
    from PySide6.QtCore import QModelIndex  # noqa: PLC0415

    return QModelIndex
