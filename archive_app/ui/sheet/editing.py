"""The editor of a cell: that of its field, and what stands in it as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from archive_app.domain.kinds import Field
from archive_app.domain.values import read, shown
from archive_app.ui.describe.editors import editor_for
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.line import LinesEditor


def cell_editor(field: Field, desk: Desk) -> Editor:
    """Return an empty editor for a cell; claims are written in it as they are shown."""
    if field.claims:
        hint = desk.say("sheet_claims")
        editor: Editor = LinesEditor(
            lambda text: read(field, text), lambda one: shown(field, one), hint
        )
    else:
        editor = editor_for(field, desk)
    if editor.focusProxy() is None:
        editor.setFocusProxy(editor.inputs()[0])
    editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else it has no keys after a composed text
    return editor


def text_in(editor: Editor) -> str:
    """Return what is typed in an editor, "" where nothing is typed."""
    widget = editor.inputs()[0]
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    return widget.toPlainText().strip() if isinstance(widget, QPlainTextEdit) else ""


def put_text(editor: Editor, text: str) -> None:
    """Put a text into an editor as if it was typed."""
    widget = editor.inputs()[0]
    if isinstance(widget, QLineEdit):
        widget.setText(text)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)


def select_text(editor: Editor) -> None:
    """Select what is typed in an editor, so that typing takes its place."""
    widget = editor.inputs()[0]
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.selectAll()


def go_behind(editor: Editor) -> None:
    """Set the cursor behind what is typed in an editor."""
    widget = editor.inputs()[0]
    if isinstance(widget, QLineEdit):
        widget.end(False)  # noqa: FBT003 - Qt's own argument
    elif isinstance(widget, QPlainTextEdit):
        widget.moveCursor(widget.textCursor().MoveOperation.End)


def editor_of(widget: QWidget | None) -> Editor | None:
    """Return the editor that a widget is a part of."""
    while widget is not None and not isinstance(widget, Editor):
        widget = widget.parentWidget()
    return widget
