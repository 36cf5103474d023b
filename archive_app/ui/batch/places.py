"""Moving all that is selected below another entry, or to another site."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from archive_app.archive.catalogue import moving
from archive_app.domain.errors import Refused
from archive_app.ui.batch.plan import Outcome, Part, Plan, label
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.pick import Offer, Options, PickEditor
from archive_app.ui.widgets.plain import Plain


class PlacesPart(Part):
    """Asks below what all should stand: only what they may stand below is offered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.parent_editor = PickEditor(Offer(self._ask, desk.say("hint_pick")))
        self.parent_editor.changed.connect(self.changed)
        for widget in self.parent_editor.inputs():
            widget.setAccessibleName(desk.say("move_to"))
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(desk.say("move_to")), 0, 0)
        grid.addWidget(self.parent_editor, 0, 1)
        grid.addWidget(Plain(desk.say("move_note"), "quiet", wrap=True), 1, 1)
        grid.setRowStretch(2, 1)

    @override
    def plan(self) -> Plan | None:
        try:
            parent = self.parent_editor.value()
        except Refused:
            return None
        return (
            Plan(self._desk.say("move_job"), lambda job: self._done(job, str(parent)))
            if parent
            else None
        )

    @override
    def settle(self) -> None:
        self.parent_editor.show_value(None, "")
        self.changed.emit()

    def _done(self, job: Job, parent: str) -> Outcome:
        done = moving.move_all(self._desk.archive, self._selection.ids, parent, job)
        return self.outcome("move_done", done)

    def _ask(self, text: str, show: Callable[[Options], None]) -> None:
        archive, kinds = self._desk.archive, list(self._selection.kinds)

        def ask() -> Sequence[tuple[str, str]]:
            return [(one.id, one.label) for one in moving.places_for(archive, kinds, text)]

        self._desk.jobs.read("places for", ask, show)
