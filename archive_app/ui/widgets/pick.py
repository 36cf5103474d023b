"""Editors that point at something known: a term, a person, another entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.ui.widgets.editor import Editor, Shown

Options = Sequence[tuple[str, str]]
"""What may be picked: pairs of an id and the text that people read."""

Ask = Callable[[str, Callable[[Options], None]], None]
"""Asks for the options that a text fits, and gives them to the second argument later."""

Make = Callable[[str, Callable[[str], None]], None]
"""Makes something of a name, and gives its id to the second argument later."""

ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """What a line offers. `new` words the offer to make what is not there yet; None: no such."""

    ask: Ask
    hint: str = ""
    new: Callable[[str], str] | None = None
    make: Make | None = None


class PickLine(QLineEdit):
    """A line that offers what fits as one types.

    `picked` gives an id and its text, `offered` tells that the options for what is typed are here.
    """

    picked = Signal(str, str)
    offered = Signal()

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._offer = offer
        here = self._here = [True]
        self.destroyed.connect(lambda _: here.clear())
        self._offered = QStandardItemModel(self)
        self.setPlaceholderText(offer.hint)
        self._popup = QCompleter(self._offered, self)
        self._popup.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.setMaxVisibleItems(12)
        self._popup.setWidget(self)  # not setCompleter: that would write over what was picked
        self._popup.activated[QModelIndex].connect(self._pick)  # type: ignore[index]  # overloaded
        self.textEdited.connect(self.offer)

    def offer(self, text: str) -> None:
        """Ask for what fits the text, and show it under the line."""
        popup = self._popup.popup()
        if popup is not None:
            popup.setCurrentIndex(QModelIndex())  # it was offered for other letters
        self._offer.ask(text.strip(), self._show)

    def match(self, text: str) -> str:
        """Return the id of the one offered option that this text means, or nothing.

        That is the option of exactly this text, or the only one that ends in it, as 重庆市大渡口区
        ends in 大渡口区. A name that may be new is never taken for another's end.
        """
        found = self._offered.findItems(text)
        if not found and not self._offer.new:
            found = self._offered.findItems(text, Qt.MatchFlag.MatchEndsWith)
        known = [item for item in found if item.data(ID)]
        return str(known[0].data(ID)) if len(known) == 1 else ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.offer(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.text():
            self.offer("")

    def _show(self, options: Options) -> None:
        """Offer the options, unless the line has gone before they came."""
        if not self._here:
            return
        self._offered.clear()
        text = self.text().strip()
        for known, label in sorted(
            options, key=lambda one: one[1] != text
        ):  # Enter takes the first
            item = QStandardItem(label)
            item.setData(known, ID)
            self._offered.appendRow(item)
        if self._offer.new and text and not self.match(text):
            self._offered.appendRow(QStandardItem(self._offer.new(text)))
        if text:
            self.offered.emit()
        if self.hasFocus() and self._offered.rowCount():
            self._popup.complete()

    def _pick(self, index: QModelIndex) -> None:
        known, text = index.data(ID), self.text().strip()
        if known:
            self.picked.emit(str(known), str(index.data()))
        elif self._offer.make:
            self._offer.make(text, lambda made: self.picked.emit(made, text))


class PickEditor(Editor):
    """One thing picked from what is known."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._picked = ("", "")
        self._line = PickLine(offer)
        self._line.textEdited.connect(self.changed)
        self._line.offered.connect(self._offered)
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
    def show_value(self, value: Value | None, shown: Shown) -> None:
        self._picked = (str(value or ""), str(shown))
        self._line.setText(self._picked[1])
        self._line.setCursorPosition(0)

    @override
    def inputs(self) -> list[QWidget]:
        return [self._line]

    def _offered(self) -> None:
        """Tell that what is typed may now be known for what it is."""
        if self._line.text().strip() != self._picked[1]:
            self.changed.emit()

    def _take(self, known: str, label: str) -> None:
        self._picked = (known, label)
        self._line.setText(label)
        self.changed.emit()
