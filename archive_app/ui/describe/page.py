"""The page of the form: the states, what to look at once more, the fields, the details."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from archive_app.domain.advice import MISSING, Advice
from archive_app.domain.kinds import Kind
from archive_app.ui.describe.checks import ChecksView
from archive_app.ui.describe.details import DetailTable
from archive_app.ui.describe.editors import maker
from archive_app.ui.describe.form import Form
from archive_app.ui.describe.reading import Opened
from archive_app.ui.describe.states import StateBar, courses_of
from archive_app.ui.desk import Desk

FIRST, MORE = 10, 6
"""How many rows are made before the page is seen, and at each step after that."""


class FormPage(QWidget):
    """All that is described of an entry of one kind; what is below the fold comes a moment later.

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
        self.form = Form(kind, desk, first=FIRST)
        self.form.setEnabled(not desk.archive.read_only)
        self._tables: dict[str, DetailTable] = {}
        self._coming = deque(kind.details)
        self._found: Opened | None = None
        self._clock = QTimer(self)  # strikes whenever the window has nothing else to do
        self._clock.timeout.connect(self._make_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (*self.states, self.checks, self.form):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.form.changed.connect(self._edited)
        self.checks.followed.connect(self.follow)

    @property
    def details(self) -> Mapping[str, DetailTable]:
        """Return the tables of all details, each under its kind."""
        while self._coming:
            self._make_table(self._coming.popleft())
        return self._tables

    @property
    def is_whole(self) -> bool:
        """Tell whether all of it is there, or no more comes because nobody sees it."""
        return not self._clock.isActive()

    def show_entry(self, found: Opened, *, keeps_typing: bool) -> None:
        """Show an entry; a form in which somebody is typing stays as it is."""
        sheet = found.sheet
        self._entry, self._found = sheet.entry.id, found
        if not keeps_typing:
            self.form.show_values(sheet.entry.values, {**sheet.shown, **sheet.listed})
        self._advise(found.advice)
        for bar in self.states:
            bar.show_entry(sheet.entry)
            bar.set_waiting(self.form.touched())
        for table in self._tables.values():
            self._list(table, found)

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
            elif advice.new:
                maker(self._desk)(advice.new, lambda made: self._take_new(advice, made))
            row.editor.setFocus()
            self.wanted.emit(row)

    def _take_new(self, advice: Advice, made: str) -> None:
        """Take what was added for an offer, unless another entry is shown by now."""
        row = self.form.rows.get(advice.field)
        if row and advice.entry == self._entry:
            row.offer(made, advice.new)
            self.form.changed.emit()

    def save_details(self) -> None:
        """Save what is typed in a row of the details."""
        for table in self._tables.values():
            table.save()

    def leave(self) -> None:
        """Save what is typed in a row of the details, and fold it away."""
        for table in self._tables.values():
            table.close_row()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def _make_more(self) -> None:
        """Make what comes next, a little at a time."""
        if self.form.make(MORE):
            return
        if self._coming:
            self._make_table(self._coming.popleft())
        else:
            self._clock.stop()

    def _make_table(self, kind: str) -> None:
        table = self._tables[kind] = DetailTable(self._desk.archive.kinds[kind], self._desk)
        table.opened.connect(self.wanted)
        self._column.insertWidget(self._column.count() - 1, table)
        table.show()  # now: what is opened in it may be wanted
        if self._found:
            self._list(table, self._found)

    def _list(self, table: DetailTable, found: Opened) -> None:
        sheet, kind = found.sheet, table.kind.id
        table.show_rows(sheet.entry.id, sheet.details.get(kind, ()), found.row_drafts.get(kind, ()))

    def _advise(self, advice: Sequence[Advice]) -> None:
        """Show the advice as a list, and each at its field; gaps the field tells itself."""
        self.checks.show_advice(advice)
        told = defaultdict[str, list[str]](list)
        for one in advice:
            if one.entry == self._entry and one.severity != MISSING:
                told[one.field].append(self._desk.say.advise(one))
        self.form.advise({field: "\n".join(lines) for field, lines in told.items()})

    def _edited(self) -> None:
        for bar in self.states:
            bar.set_waiting(self.form.touched())
        self.edited.emit()
