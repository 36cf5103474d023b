"""The page of a selection: what can be done to all of it, seen first, then done in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from archive_app.archive.catalogue import removing
from archive_app.domain.errors import ArchiveError
from archive_app.ui.batch.fields import FieldsPart
from archive_app.ui.batch.numbers import NumbersPart
from archive_app.ui.batch.outcome import OutcomeView
from archive_app.ui.batch.places import PlacesPart
from archive_app.ui.batch.plan import Outcome, Part, Plan
from archive_app.ui.batch.selection import Selection, read_selection
from archive_app.ui.batch.states import StatesPart
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

PARTS: dict[str, type[Part]] = {
    "fields": FieldsPart,
    "states": StatesPart,
    "places": PlacesPart,
    "numbers": NumbersPart,
}


class BatchView(Task):
    """Shows what is selected and what can be done to it, until only one entry is."""

    holds_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "entry")
        say = desk.say
        self.ids: Sequence[str] = ()
        self._read = False
        self.heading = Elided("", "heading")
        self.kinds = Plain("", "quiet", wrap=True)
        self.what = Segments([(name, say(f"batch_{name}")) for name in PARTS])
        self.parts = {name: part(desk) for name, part in PARTS.items()}
        self.pages = QStackedWidget()
        self.outcome = OutcomeView(desk)
        self.remove_button = QPushButton(say("do_remove"))
        self.look_button = QPushButton(say("batch_look"))
        self.do_button = QPushButton(say("batch_do"))
        self._arrange()
        self._connect()

    def start(self, ids: Sequence[str]) -> None:
        """Show other entries; of the same ones, what they have in common now."""
        if not set(ids) <= set(self.ids):
            self.outcome.hide()  # of what is left of a selection, it still tells who refused
        if list(ids) != list(self.ids):
            self.kinds.setText("…")
            self._read = False  # nothing is done to what was selected before
        self.ids = ids
        self.heading.setText(self._desk.say("batch_selected", count=f"{len(ids):,}"))
        if not self.pages.isEnabled():
            return  # something is being done to them: what they are then is read at its end
        archive = self._desk.archive
        self._desk.jobs.read("selection", lambda: read_selection(archive, ids), self._show)

    def follow(self, count: int) -> None:
        """Go back to the entry when no more than one is selected."""
        if count < 2 and not self.isHidden():
            self.left.emit()

    def look(self) -> None:
        """Show what will change."""
        plan = self._part.plan()
        if plan and plan.look:
            self.look_button.setEnabled(False)
            self._desk.jobs.read("look", plan.look, self._looked, self._refused)

    def do(self) -> None:
        """Do it to all, beside the window; the strip at the foot shows how far it is."""
        plan = self._part.plan()
        if plan and self._read:
            self._run(plan, self._part)

    def remove(self) -> None:
        """Put all that is selected into the trash."""
        archive, ids, say = self._desk.archive, self.ids, self._desk.say

        def remove(job: Job) -> Outcome:
            done = removing.remove_all(archive, ids, job)
            return Outcome(say("removed", count=f"{done.changed:,}"), refused=done.refused)

        self._run(Plan(say("remove_job"), remove), None)

    @property
    def _part(self) -> Part:
        return self.parts[self.what.current()]

    def _show(self, selection: Selection) -> None:
        say, kinds = self._desk.say, self._desk.archive.kinds
        told = [f"{say.label(kinds[kind].label)} {n:,}" for kind, n in selection.kinds.items()]
        note = "" if selection.compared else f"\n{say('batch_not_compared')}"
        self.kinds.setText(say("between").join(told) + note)
        for part in self.parts.values():
            part.show_selection(selection)
        self._read = True
        self._touch()

    def _run(self, plan: Plan, part: Part | None) -> None:
        self._set_busy(busy=True)
        job = self._desk.jobs.run(
            plan.title, plan.do, lambda outcome: self._done(outcome, part), self._refused
        )
        job.ended.connect(lambda: self._ended(job))

    def _done(self, outcome: Outcome, part: Part | None) -> None:
        if part:
            part.settle()
        self.outcome.show_outcome(outcome)
        say, refused = self._desk.say, outcome.refused
        first = say("batch_refused", count=f"{len(refused):,}") if refused else ""
        why = say.explain(refused[0].why) if refused else ""
        self._desk.notice.emit(outcome.told + first + why, "attention" if refused else "good")

    def _ended(self, job: Job) -> None:
        """Say what a job did that was cancelled; the others have told it."""
        if job.stopping:
            told = self._desk.say("batch_cancelled", count=f"{job.done:,}", total=f"{job.total:,}")
            self._desk.notice.emit(told, "attention")
        self._set_busy(busy=False)
        self.start(self.ids)

    def _looked(self, outcome: Outcome) -> None:
        self.outcome.show_outcome(outcome)
        self._touch()

    def _refused(self, error: ArchiveError) -> None:
        self._desk.notice.emit(self._desk.say.explain(error), "bad")
        self._touch()

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.pages, self.what, self.remove_button):
            widget.setEnabled(not busy)
        self._touch()

    def _touch(self) -> None:
        """Let be done what is said."""
        plan = self._part.plan() if self._read and self.pages.isEnabled() else None
        self.do_button.setEnabled(plan is not None)
        self.look_button.setEnabled(plan is not None and plan.look is not None)

    def _choose(self) -> None:
        self.pages.setCurrentIndex(list(self.parts).index(self.what.current()))
        self.outcome.hide()
        self._touch()

    def _connect(self) -> None:
        self.do_button.setProperty("rank", "main")
        self.what.chosen.connect(lambda _: self._choose())
        self.look_button.clicked.connect(self.look)
        self.do_button.clicked.connect(self.do)
        self.remove_button.clicked.connect(self.remove)
        for part in self.parts.values():
            part.changed.connect(self._touch)

    def _arrange(self) -> None:
        self.what.choose("fields")
        for part in self.parts.values():
            self.pages.addWidget(_scrolled(part))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, pane=""))
        for widget in (self.kinds, self.what):
            row = QVBoxLayout()
            row.setContentsMargins(16, 0, 16, 8)
            row.addWidget(
                widget,
                0,
                Qt.AlignmentFlag.AlignLeft if widget is self.what else Qt.AlignmentFlag(0),
            )
            column.addLayout(row)
        column.addWidget(self.pages, 3)
        column.addWidget(self.outcome, 2)
        column.addWidget(
            bar(self.remove_button, None, self.look_button, self.do_button, pane="foot")
        )


def _scrolled(part: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(part)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
