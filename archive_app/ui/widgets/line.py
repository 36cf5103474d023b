"""Editors of values that are written as text: a line, a few lines, a paragraph."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.ui.widgets.editor import Editor, Shown
from archive_app.ui.widgets.growing import GrowingText

Read = Callable[[str], Value]
Write = Callable[[Value], str]


class LineEditor(Editor):
    """A value on one line, read by the rule of its field type."""

    def __init__(self, read: Read, hint: str = "") -> None:
        super().__init__()
        self._read = read
        self._value: Value | None = None
        self._shown = ""
        self._line = QLineEdit()
        self._line.setPlaceholderText(hint)
        self._line.textEdited.connect(self.changed)
        _fill(self, self._line)

    @override
    def value(self) -> Value | None:
        text = self._line.text().strip()
        if text == self._shown.strip():
            return self._value
        return self._read(text) if text else None

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        self._value, self._shown = value, str(shown)
        self._line.setText(self._shown)
        self._line.setCursorPosition(0)

    @override
    def inputs(self) -> list[QWidget]:
        return [self._line]


class ParagraphEditor(Editor):
    """A value of any length; the box grows with its text."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._text = GrowingText()
        self._text.setPlaceholderText(hint)
        self._text.edited.connect(self.changed)
        _fill(self, self._text)

    @override
    def value(self) -> Value | None:
        return self._text.toPlainText().strip() or None

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        self._text.show_text(str(shown))

    @override
    def inputs(self) -> list[QWidget]:
        return [self._text]


class LinesEditor(Editor):
    """Several values, one on each line."""

    def __init__(self, read: Read, write: Write, hint: str = "") -> None:
        super().__init__()
        self._read = read
        self._write = write
        self._values: dict[str, Value] = {}
        self._text = GrowingText(lines=1)
        self._text.setPlaceholderText(hint)
        self._text.edited.connect(self.changed)
        _fill(self, self._text)

    @override
    def value(self) -> Value | None:
        lines = [line.strip() for line in self._text.toPlainText().splitlines()]
        return [self._values.get(line) or self._read(line) for line in lines if line] or None

    @override
    def show_value(self, value: Value | None, shown: Shown) -> None:
        values = value if isinstance(value, list) else []
        texts = [self._write(one) for one in values]
        self._values = dict(zip(texts, values, strict=True))
        self._text.show_text("\n".join(texts))

    @override
    def inputs(self) -> list[QWidget]:
        return [self._text]


def _fill(editor: Editor, widget: QWidget) -> None:
    row = QHBoxLayout(editor)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    editor.setFocusProxy(widget)
