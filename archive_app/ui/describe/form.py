"""The form of a kind, made from its declaration."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from archive_app.archive.catalogue.inheriting import Proposal
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.rules import courses
from archive_app.domain.entries import Value
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Kind
from archive_app.domain.values import shown as in_words
from archive_app.ui.describe.row import FieldRow
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.editor import Shown
from archive_app.ui.widgets.plain import Plain

Values = Mapping[str, Value | None]


class Form(QWidget):
    """A row for each field of a kind, section by section. `changed` tells that one was touched.

    What only a decision changes, as the state of checking, has no row.
    """

    changed = Signal()

    def __init__(self, kind: Kind, desk: Desk) -> None:
        super().__init__()
        self.kind = kind
        self._say = desk.say
        self.rows: dict[str, FieldRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 16)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        decided = {one for course in courses().values() for one in course.decided}
        for section, declared in kind.sections().items():
            fields = [field for field in declared if field.id not in decided]
            if not fields:
                continue
            heading = Plain(desk.say.section(section), "section")
            heading.setContentsMargins(0, 8 if self.rows else 0, 0, 0)
            self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
            for field in fields:
                self._add(FieldRow(field, desk))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._order_tabs()

    def show_values(self, values: Values, shown: Mapping[str, Shown]) -> None:
        """Show what the archive has."""
        for field, row in self.rows.items():
            row.show_value(values.get(field), shown.get(field, ""))

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
                kind = self._say.label(one.kind.label)
                told = self._say("inherited", kind=kind, title=one.holder.title or one.holder.code)
                row.propose(one.value, one.each if row.field.is_list else one.shown, told)

    def changes(self) -> dict[str, Value | None]:
        """Return the readable values that are not what the archive has."""
        return {
            field: row.value()
            for field, row in self.rows.items()
            if row.fault is None and row.changed()
        }

    def touched(self) -> bool:
        """Tell whether anything differs from what the archive has."""
        return any(row.changed() for row in self.rows.values())

    def typed(self) -> bool:
        """Tell whether anything differs that a person said, and that is not only proposed."""
        return any(row.changed() and not row.is_proposal() for row in self.rows.values())

    def settle(self) -> None:
        """Take what stands here as what the archive has."""
        for row in self.rows.values():
            row.settle()

    def faults(self) -> list[FieldRow]:
        """Return the rows that cannot be read."""
        return [row for row in self.rows.values() if row.fault]

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

    def _add(self, row: FieldRow) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(row.label, place, 0)
        self._grid.addWidget(row, place, 1)
        self.rows[row.field.id] = row
        row.editor.changed.connect(self.changed)

    def _order_tabs(self) -> None:
        stops = [widget for row in self.rows.values() for widget in row.editor.stops()]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)


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
