"""One thing that a source says: what, who says so, and when that was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QToolButton, QWidget

from archive_app.domain.claims import CLOSING, bare, several
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.ui.widgets.editor import Editor
from archive_app.ui.widgets.line import LineEditor
from archive_app.ui.widgets.plain import restyle


@dataclass(frozen=True, slots=True)
class Claimed:
    """How what is claimed is edited, written, and read from a text with its source in brackets."""

    make: Callable[[], Editor]
    write: Callable[[Value], str]
    read: Callable[[str], Value]


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says in its empty lines and on its button."""

    source: str
    dated: str
    drop: str


class ClaimCard(QFrame):
    """An editor for what is claimed, and below it lines for the source and its date.

    `changed` tells of a touch, `dropped` that it is to be taken away, `spread` gives the claims of
    a text with sources that was written into it.
    """

    changed = Signal()
    dropped = Signal()
    spread = Signal(object)

    def __init__(self, claimed: Claimed, words: CardWords) -> None:
        super().__init__()
        self._claimed, self._words = claimed, words
        self._shown: Value | None = None
        self.editor = claimed.make()
        self.source = LineEditor(lambda text: text, words.source)
        self.dated = LineEditor(read_date, words.dated)
        self._grid = QGridLayout(self)
        self.drop_button = QToolButton()
        self.drop_button.setText("✕")
        self.drop_button.setToolTip(words.drop)
        self.drop_button.clicked.connect(self.dropped)
        self._arrange()
        for widget in self.editor.inputs():
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(self._part)
        for part in (self.editor, self.source, self.dated):
            part.changed.connect(self.changed)

    def show_claim(self, claim: Value | None) -> None:
        """Show a claim, or a value that was kept without a source; None for a blank card."""
        told = claim if isinstance(claim, dict) and "value" in claim else {}
        value, dated = None if claim is None else bare(claim), told.get("dated")
        self._shown = claim
        self.editor.show_value(value, "" if value is None else self._claimed.write(value))
        self.source.show_value(told.get("source"), str(told.get("source") or ""))
        self.dated.show_value(
            dated, str(dated.get("text") or "") if isinstance(dated, dict) else ""
        )

    def claim(self) -> Value | None:
        """Return the claim, None if blank; raise `Refused` for a part that cannot be read."""
        value = self.editor.value()
        told = {"source": self.source.value(), "dated": self.dated.value()}
        said = {name: part for name, part in told.items() if part is not None}
        if value is None:
            if said:
                raise Refused("source_of_nothing")
            return None
        claim: dict[str, Value] = {"value": value} | said
        return value if value == self._shown and not said else claim

    def is_blank(self) -> bool:
        """Tell whether nothing at all stands here."""
        try:
            return self.claim() is None
        except Refused:
            return False

    def fold(self, *, alone: bool) -> None:
        """Show of a blank card only the line for the value, and take the only one never away."""
        blank = self.is_blank()
        self.source.setVisible(not blank)
        self.dated.setVisible(not blank)
        self.drop_button.setVisible(not (alone and blank))
        pane = "" if blank else "claim"
        if (self.property("pane") or "") != pane:
            self.setProperty("pane", pane)
            self._grid.setContentsMargins(*([0] * 4 if blank else [2, 2, 4, 2]))
            for widget in (self, *self.inputs()):
                restyle(widget)

    def inputs(self) -> list[QWidget]:
        """Return the lines that a person types in."""
        return [*self.editor.inputs(), *self.source.inputs(), *self.dated.inputs()]

    def stops(self) -> list[QWidget]:
        """Return the widgets at which Tab stops."""
        return [*self.inputs(), self.drop_button]

    def call(self, name: str, label: str) -> None:
        """Name the lines for programs, and for people who cannot see the form."""
        self.editor.call(name, label)
        for part, editor, word in (
            ("source", self.source, self._words.source),
            ("dated", self.dated, self._words.dated),
        ):
            editor.call(f"{name} {part}", f"{label} {word}")
        self.drop_button.setAccessibleName(f"{label} {self._words.drop}")

    def mark(self, *, gap: bool) -> None:
        """Draw the borders: amber where a value is missing, red around what cannot be read."""
        told = [part for part in (self.source, self.dated) if not _is_readable(part.value)]
        for part in (self.source, self.dated):
            part.mark(gap=False, fault=part in told)
        self.editor.mark(gap=gap, fault=not told and not _is_readable(self.claim))

    def holds_focus(self) -> bool:
        """Tell whether a person types here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _part(self, text: str) -> None:
        """Put what is written with its source in brackets where it belongs."""
        parts = several(text)
        if len(parts) > 1 or text.endswith(CLOSING):
            try:
                claims = [self._claimed.read(part) for part in parts]
            except Refused:
                return
            self.spread.emit(claims)

    def _arrange(self) -> None:
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        for part in (self.source, self.dated):
            for line in part.inputs():
                line.setProperty("part", "source")
        grid.addWidget(self.editor, 0, 0, 1, 2)
        grid.addWidget(self.drop_button, 0, 2)
        grid.addWidget(self.source, 1, 0)
        grid.addWidget(self.dated, 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)


def _is_readable(read: Callable[[], Value | None]) -> bool:
    try:
        read()
    except Refused:
        return False
    return True
