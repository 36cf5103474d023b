"""What every editor has in common."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.editor import Editor


def test_an_editor_must_say_what_it_edits(qtbot: QtBot) -> None:
    editor = Editor()
    qtbot.addWidget(editor)
    for asked in (editor.value, editor.inputs, lambda: editor.show_value(None, "")):
        with pytest.raises(NotImplementedError):
            asked()
