"""The fields that all selected entries have, to change them in all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from archive_app.archive.entries import batch
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.batch import BatchPreview
from archive_app.domain.kinds import Field
from archive_app.ui.batch.plan import Outcome, Part, Plan
from archive_app.ui.batch.row import BatchRow
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.plain import Plain


class FieldsPart(Part):
    """A row for each common field; what is changed in it is changed in all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: dict[str, BatchRow] = {}
        self._fields: Sequence[Field] = ()
        self._form = QWidget()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @override
    def show_selection(self, selection: Selection) -> None:
        super().show_selection(selection)
        if list(selection.fields) != list(self._fields):
            self._make(selection.fields)
        for name, row in self.rows.items():
            row.show_common(selection.values.get(name), selection.shown.get(name, ""))

    @override
    def plan(self) -> Plan | None:
        said = [one for row in self.rows.values() for one in row.assignments()]
        if not said or any(row.fault for row in self.rows.values()):
            return None
        archive, ids, title = self._desk.archive, self._selection.ids, self._desk.say("batch_job")
        return Plan(
            title,
            lambda job: self._done(job, ids, said),
            lambda: self._looked(batch.preview(archive, ids, said)),
        )

    @override
    def settle(self) -> None:
        for row in self.rows.values():
            row.settle()

    def _done(self, job: Job, ids: Sequence[str], said: Sequence[Assignment]) -> Outcome:
        return self.outcome("batch_done", batch.apply(self._desk.archive, job, ids, said))

    def _looked(self, found: BatchPreview) -> Outcome:
        say = self._desk.say
        return Outcome(
            say("batch_will", changing=f"{found.changing:,}", unchanged=f"{found.unchanged:,}"),
            tuple(say(f"head_{head}") for head in ("field", "before", "after", "count")),
            (0, 3),
            [
                (
                    self.named(one.field),
                    one.before or say("nothing"),
                    one.after or say("nothing"),
                    f"{one.count:,}",
                )
                for one in found.changes
            ],
            found.refused,
        )

    def _make(self, fields: Sequence[Field]) -> None:
        """Make the rows of other fields, section by section."""
        self._fields = fields
        self._form.deleteLater()
        self._form = QWidget()
        self._layout.addWidget(self._form, 0, 0)
        grid = QGridLayout(self._form)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self.rows = {}
        for section, some in groupby(fields, lambda field: field.section):
            heading = Plain(self._desk.say.section(section), "section")
            heading.setContentsMargins(0, 8 if self.rows else 0, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for field in some:
                row = self.rows[field.id] = BatchRow(field, self.named(field.id), self._desk)
                row.changed.connect(self.changed)
                place = grid.rowCount()
                grid.addWidget(row.label, place, 0)
                grid.addWidget(row, place, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        inputs = [one for row in self.rows.values() for one in row.editor.inputs()]
        for one, following in pairwise(inputs):
            QWidget.setTabOrder(one, following)
