"""The form of a kind, made from its declaration."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from archive_app.archive.catalogue.inheriting import Proposal
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.rules import courses
from archive_app.domain.entries import Value
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.values import shown as in_words
from archive_app.ui.describe.row import FieldRow
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Plain

Values = Mapping[str, Value | None]


class Form(QWidget):
    """A row for each field of a kind, section by section. `changed` tells that one was touched.

    What only a decision changes, as the state of checking, has no row. Of a long form only the
    `first` rows are made at once; `make` makes more, and whoever asks for a row has all of them.
    """

    changed = Signal()

    def __init__(self, kind: Kind, desk: Desk, *, first: int | None = None) -> None:
        super().__init__()
        self.kind = kind
        self._desk = desk
        self._made: dict[str, FieldRow] = {}
        self._coming = deque(_fields(kind))
        self._section: str | None = None
        self._values: Values = {}
        self._shown: Mapping[str, Shown] = {}
        self._advice: Mapping[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 16)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.make(first)

    @property
    def rows(self) -> Mapping[str, FieldRow]:
        """Return all rows, each under its field."""
        self.make()
        return self._made

    def make(self, count: int | None = None) -> bool:
        """Make the next rows, or all that are left; tell whether there were any."""
        were_any = bool(self._coming)
        for _ in range(len(self._coming) if count is None else min(count, len(self._coming))):
            self._add(self._coming.popleft())
        if were_any and not self._coming:
            self._grid.setRowStretch(self._grid.rowCount(), 1)
        return were_any

    def show_values(self, values: Values, shown: Mapping[str, Shown]) -> None:
        """Show what the archive has."""
        self._values, self._shown = values, shown
        for field, row in self._made.items():
            row.show_value(values.get(field), shown.get(field, ""))

    def advise(self, advice: Mapping[str, str]) -> None:
        """Show at each field what is to be looked at there once more."""
        self._advice = advice
        for field, row in self._made.items():
            row.advise(advice.get(field, ""))

    def put_values(self, values: Values, shown: Mapping[str, Shown]) -> None:
        """Show what somebody typed and did not save."""
        for field, value in values.items():
            if field in self.rows:
                self.rows[field].put(value, shown.get(field, ""))

    def propose(self, proposals: Mapping[str, Proposal]) -> None:
        """Show what a new entry may have from those above, where nothing is said yet."""
        for field, one in proposals.items():
            row = self.rows.get(field)
            if row and not row.changed():
                kind = self._desk.say.label(one.kind.label)
                told = self._desk.say(
                    "inherited", kind=kind, title=one.holder.title or one.holder.code
                )
                row.propose(one.value, one.each if row.field.is_list else one.shown, told)

    def changes(self) -> dict[str, Value | None]:
        """Return the readable values that are not what the archive has."""
        return {
            field: row.value()
            for field, row in self._made.items()
            if row.fault is None and row.changed()
        }

    def touched(self) -> bool:
        """Tell whether anything differs from what the archive has."""
        return any(row.changed() for row in self._made.values())

    def typed(self) -> bool:
        """Tell whether anything differs that a person said, and that is not only proposed."""
        return any(row.changed() and not row.is_proposal() for row in self._made.values())

    def settle(self) -> None:
        """Take what stands here as what the archive has."""
        for row in self._made.values():
            row.settle()

    def faults(self) -> list[FieldRow]:
        """Return the rows that cannot be read."""
        return [row for row in self._made.values() if row.fault]

    def refuse(self, error: ArchiveError) -> bool:
        """Show an error of the archive at its field; false if it names none of this form."""
        row = self.rows.get(str(error.details.get("field_id", "")))
        if row:
            row.refuse(error)
            row.editor.setFocus()
        return row is not None

    def take_focus(self) -> None:
        """Go to the title."""
        self.rows[self.kind.title_field.id].editor.setFocus()

    def _add(self, field: Field) -> None:
        """Add a row, below its heading if it is the first of its section."""
        if field.section != self._section:
            self._section = field.section
            heading = Plain(self._desk.say.section(field.section), "section")
            heading.setContentsMargins(0, 8 if self._made else 0, 0, 0)
            self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        row = FieldRow(field, self._desk)
        row.show_value(self._values.get(field.id), self._shown.get(field.id, ""))
        row.advise(self._advice.get(field.id, ""))
        row.editor.changed.connect(self.changed)
        place = self._grid.rowCount()
        self._grid.addWidget(row.label, place, 0)
        self._grid.addWidget(row, place, 1)
        before = next(reversed(self._made.values()), None)
        stops = [*(before.editor.stops()[-1:] if before else []), *row.editor.stops()]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)
        self._made[field.id] = row


def _fields(kind: Kind) -> Iterator[Field]:
    """Walk through the fields that a person may fill in, section by section."""
    decided = {one for course in courses().values() for one in course.decided}
    for declared in kind.sections().values():
        yield from (field for field in declared if field.id not in decided)


def said(form: Form) -> list[Assignment]:
    """Return what a form holds as assignments, the way in which new entries are added."""
    return [
        Assignment(
            field, "=", one if isinstance(one, str) else in_words(form.kind.field(field), one)
        )
        for field, value in form.changes().items()
        for one in (value if isinstance(value, list) else [value])
        if one is not None
    ]
