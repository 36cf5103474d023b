"""Editors that point at something known: a term, a person, another entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.ui.widgets.editor import Editor

Options = Sequence[tuple[str, str]]
"""What may be picked: pairs of an id and the text that people read."""

Ask = Callable[[str, Callable[[Options], None]], None]
"""Asks for the options that a text fits, and gives them to the second argument later."""

ID = Qt.ItemDataRole.UserRole


class PickLine(QLineEdit):
    """A line that offers what fits as one types; `picked` gives an id and its text."""

    picked = Signal(str, str)

    def __init__(self, ask: Ask, hint: str = "") -> None:
        super().__init__()
        self._ask = ask
        self._offered = QStandardItemModel(self)
        self.setPlaceholderText(hint)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(self._pick)  # type: ignore[index]  # overloaded signal
        self.setCompleter(completer)
        self.textEdited.connect(self.offer)

    def offer(self, text: str) -> None:
        """Ask for what fits the text, and show it under the line."""
        self._ask(text.strip(), self._show)

    def match(self, text: str) -> str:
        """Return the id of the offered option with exactly this text, or nothing."""
        found = self._offered.findItems(text)
        return str(found[0].data(ID)) if len(found) == 1 else ""

    def _show(self, options: Options) -> None:
        self._offered.clear()
        for known, label in options:
            item = QStandardItem(label)
            item.setData(known, ID)
            self._offered.appendRow(item)
        if self.hasFocus() and options:
            self.completer().complete()

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(str(index.data(ID)), str(index.data()))


class PickEditor(Editor):
    """One thing picked from what is known."""

    def __init__(self, ask: Ask, hint: str = "") -> None:
        super().__init__()
        self._picked = ("", "")
        self._line = PickLine(ask, hint)
        self._line.textEdited.connect(self.changed)
        self._line.picked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        self.setFocusProxy(self._line)

    @override
    def value(self) -> Value | None:
        text = self._line.text().strip()
        if text == self._picked[1]:
            return self._picked[0] or None
        known = self._line.match(text)
        if text and not known:
            raise Refused("not_picked", text=text)
        return known or None

    @override
    def show_value(self, value: Value | None, shown: str) -> None:
        self._picked = (str(value or ""), shown)
        self._line.setText(shown)
        self._line.setCursorPosition(0)

    @override
    def inputs(self) -> list[QWidget]:
        return [self._line]

    def _take(self, known: str, label: str) -> None:
        self._picked = (known, label)
        self._line.setText(label)
        self.changed.emit()
