"""Each field has its editor in the cell; what is typed in it is a text like any other."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.kinds import FIELD_TYPES
from archive_app.ui.desk import Desk
from archive_app.ui.sheet.editing import (
    cell_editor,
    editor_of,
    go_behind,
    put_text,
    select_text,
    text_in,
)
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.line import LinesEditor
from archive_app.ui.widgets.yesno import YesNoEditor


@pytest.mark.parametrize("sort", sorted(FIELD_TYPES))
def test_every_type_of_field_has_an_editor_that_takes_the_keys(
    desk: Desk, qtbot: QtBot, sort: str
) -> None:
    fields = [field for kind in desk.archive.kinds for field in kind.fields if field.type == sort]
    editor = cell_editor(fields[0], desk)
    qtbot.addWidget(editor)
    assert editor.focusProxy() in editor.inputs()
    assert editor_of(editor.inputs()[0]) is editor
    put_text(editor, "高炉")
    select_text(editor)
    go_behind(editor)
    assert text_in(editor) == ("" if isinstance(editor, YesNoEditor) else "高炉")


def test_claims_are_lines_in_a_cell(desk: Desk, qtbot: QtBot) -> None:
    editor: Editor = cell_editor(desk.archive.kinds["site"].field("founded"), desk)
    qtbot.addWidget(editor)
    assert isinstance(editor, LinesEditor)
    assert editor_of(None) is None
