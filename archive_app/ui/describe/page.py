"""The page of the form: the states, what to look at once more, the fields, the details."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive_app.domain.advice import MISSING, Advice
from archive_app.domain.kinds import Kind
from archive_app.ui.describe.checks import ChecksView
from archive_app.ui.describe.details import DetailTable
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.reading import Opened
from archive_app.ui.describe.states import StateBar, courses_of
from archive_app.ui.desk import Desk


class FormPage(QWidget):
    """All that is described of an entry of one kind.

    `edited` tells of typing, `wanted` gives the widget that has to come into sight.
    """

    edited = Signal()
    wanted = Signal(object)

    def __init__(self, kind: Kind, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entry = ""
        self.states = [StateBar(course, kind, desk) for course in courses_of(kind)]
        self.checks = ChecksView(desk.say)
        self.form = Form(kind, desk)
        self.details = {one: DetailTable(desk.archive.kinds[one], desk) for one in kind.details}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (*self.states, self.checks, self.form, *self.details.values()):
            column.addWidget(part)
        column.addStretch(1)
        self.form.changed.connect(self._edited)
        self.checks.followed.connect(self.follow)
        for table in self.details.values():
            table.opened.connect(self.wanted)

    def show_entry(self, found: Opened, *, keeps_typing: bool) -> None:
        """Show an entry; a form in which somebody is typing stays as it is."""
        sheet = found.sheet
        self._entry = sheet.entry.id
        if not keeps_typing:
            self.form.show_values(sheet.entry.values, {**sheet.shown, **sheet.listed})
        self._advise(found.advice)
        for bar in self.states:
            bar.show_entry(sheet.entry)
            bar.set_waiting(self.form.touched())
        for kind, table in self.details.items():
            table.show_rows(
                sheet.entry.id, sheet.details.get(kind, ()), found.row_drafts.get(kind, ())
            )

    def follow(self, advice: Advice) -> None:
        """Go to the field that an advice is about, and take there what it offers."""
        form = self.form
        if advice.entry != self._entry:
            table = next((one for one in self.details.values() if one.holds(advice.entry)), None)
            if table is None:
                return
            table.open(advice.entry)
            form = table.form
        row = form.rows.get(advice.field)
        if row:
            offered = advice.details.get("term")
            if advice.value and offered and not isinstance(offered, str):
                row.offer(advice.value, self._desk.say.label(offered))
                form.changed.emit()
            row.editor.setFocus()
            self.wanted.emit(row)

    def save_details(self) -> None:
        """Save what is typed in a row of the details."""
        for table in self.details.values():
            table.save()

    def _advise(self, advice: Sequence[Advice]) -> None:
        """Show the advice as a list, and each at its field; gaps the field tells itself."""
        self.checks.show_advice(advice)
        for field, row in self.form.rows.items():
            row.advise(
                "\n".join(
                    self._desk.say.advise(one)
                    for one in advice
                    if (one.entry, one.field) == (self._entry, field) and one.severity != MISSING
                )
            )

    def _edited(self) -> None:
        for bar in self.states:
            bar.set_waiting(self.form.touched())
        self.edited.emit()
