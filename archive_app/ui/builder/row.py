"""One row of a question: how it is joined, the field, how, and the value."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QPushButton

from archive_app.archive.finding.building import JOINS, TYPED, Askable, Row
from archive_app.archive.finding.suggesting import suggested
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.pick import Offer, Options, PickLine

SHORT = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class RowLine(QFrame):
    """Lets one row be said; `changed` tells of another one, `dropped` that it is to go."""

    changed = Signal()
    dropped = Signal()

    def __init__(self, desk: Desk, fields: Sequence[Askable]) -> None:
        super().__init__()
        say = desk.say
        self._desk = desk
        self._fields = fields
        self.join, self.field, self.how = Choice(), Choice(), Choice()
        self.value = PickLine(Offer(self._suggest, say("build_value")))
        self.drop = QPushButton("✕")
        for join in JOINS:
            self.join.addItem(say(f"build_{join}"), join)
        for one in fields:
            self.field.addItem(one.label or say("build_any_text"), one.name)
        _complete(self.field)
        self._arrange()
        self._connect()
        self._offer_hows()

    def row(self) -> Row:
        """Return what is said now."""
        how = str(self.how.currentData())
        field = "" if how == TYPED else str(self.field.currentData() or "")
        return Row(str(self.join.currentData()), field, how, self.value.text())

    def show_row(self, row: Row) -> None:
        """Show what a row says; a field that is typed otherwise is found by its name."""
        self.join.setCurrentIndex(self.join.findData(row.join))
        self.field.setCurrentIndex(self._place(row.field))
        line = self.field.lineEdit()
        if line is not None:
            line.setCursorPosition(0)  # what is longer than the box is shown from its beginning
        self._offer_hows()
        if row.how == TYPED:
            self.how.addItem(self._desk.say("build_typed"), TYPED)
            self.field.setEnabled(False)
        self.how.setCurrentIndex(max(self.how.findData(row.how), 0))
        self.value.setText(row.value)

    def lead(self, *, leads: bool) -> None:
        """Be the first row, which is joined to none; it can only be taken back."""
        if leads and self.join.currentData() == JOINS[1]:
            self.join.setCurrentIndex(0)
        self.join.model().item(1).setEnabled(not leads)  # type: ignore[attr-defined]  # a combo box's own model

    def _place(self, field: str) -> int:
        place = self.field.findData(field)
        return place if place >= 0 else self.field.findText(field, Qt.MatchFlag.MatchFixedString)

    def _offer_hows(self) -> None:
        place = max(self.field.currentIndex(), 0)
        self.how.clear()
        for how in self._fields[place].hows:
            self.how.addItem(self._desk.say(f"build_{how}"), how)
        self.how.setEnabled(self.how.count() > 1)

    def _suggest(self, text: str, give: Callable[[Options], None]) -> None:
        """Offer the values of the field that contain what is typed."""
        archive, field = self._desk.archive, self.row().field
        self._desk.jobs.read(
            f"values {id(self)}",
            lambda: suggested(archive, field, text) if field else [],
            lambda found: give([(one, one) for one in found]),
        )

    def _fielded(self) -> None:
        self._offer_hows()
        self.changed.emit()

    def _connect(self) -> None:
        self.join.activated.connect(lambda _: self.changed.emit())
        self.field.currentIndexChanged.connect(lambda _: self._fielded())
        self.how.activated.connect(lambda _: self.changed.emit())
        self.value.textChanged.connect(lambda _: self.changed.emit())
        self.value.picked.connect(lambda _, text: self.value.setText(text))
        self.drop.clicked.connect(self.dropped)

    def _arrange(self) -> None:
        say = self._desk.say
        for box, width in ((self.join, 84), (self.field, 104), (self.how, 112)):
            box.setSizeAdjustPolicy(SHORT)
            box.setMinimumContentsLength(1)
            box.setMinimumWidth(width)
        self.value.setMinimumWidth(64)
        self.drop.setProperty("rank", "link")
        named = ((self.join, "join"), (self.field, "field"), (self.how, "how"), (self.drop, "drop"))
        for widget, key in named:
            widget.setAccessibleName(say(f"build_{key}"))
        self.drop.setToolTip(say("build_drop"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.join, 2)
        row.addWidget(self.field, 4)
        row.addWidget(self.how, 3)
        row.addWidget(self.value, 6)
        row.addWidget(self.drop)


def _complete(box: Choice) -> None:
    """Have a box find what contains what is typed into it."""
    box.setEditable(True)
    box.setInsertPolicy(Choice.InsertPolicy.NoInsert)
    completer = box.completer()
    if completer is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
