"""The plans of a year: what stands in each, freezing one, and printing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.papers.plan_papers import plan_lines, plan_total, write_plan
from archive_app.archive.programme.projects import PLAN, freeze, in_order
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.domain.roles import pointing
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot_line, halves, stack
from archive_app.ui.widgets.sure import SureButton

HEADS = (
    *(("plan_title", 16), ("plan_year", 5), ("plan_projects", 5)),
    *(("plan_document", 10), ("plan_frozen", 8)),
)
LINES = (
    *(("project_number", 4), ("project_title", 16), ("project_location", 8)),
    *(("project_started", 5), ("project_finished", 5), ("project_investment", 10)),
)
COLUMNS = ("order_number", "title", "location", "started", "finished", "investment")


@dataclass(frozen=True, slots=True)
class Listed:
    """The projects of a plan, as they were frozen or are now, and what they cost together."""

    lines: Sequence[Mapping[str, str]]
    total: str


class PlansPart(Part):
    """Lists plans; the chosen one is frozen by two presses and printed at any time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._plans: Mapping[str, Entry] = {}
        self.table = self.lines("projects_plans", HEADS)
        self.projects = self.lines("plan_lines", LINES)
        self.outcome = OutcomeLine(desk)
        self.note = Plain("", "quiet", wrap=True)
        self.freeze_button = SureButton(say("plan_freeze"), say("plan_freeze_sure"))
        self.print_button = QPushButton(say("plan_print"))
        self._arrange()
        self.table.moved.connect(lambda _: self._ask())
        self.freeze_button.confirmed.connect(self.freeze)
        self.print_button.clicked.connect(self.print)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("plans", lambda: in_order(archive, PLAN), self._take)

    def freeze(self) -> None:
        """Freeze the chosen plan."""
        archive, plan = self._desk.archive, self.table.key()
        if plan:
            self.save(
                lambda: freeze(archive, plan),
                lambda entry: self._desk.say("plan_is_frozen", title=entry.title),
            )

    def print(self) -> None:
        """Write the chosen plan to a PDF that a person names, in a job."""
        plan = self._plans.get(self.table.key())
        target = self._target(plan.title) if plan else None
        if plan is None or target is None:
            return
        archive, say = self._desk.archive, self._desk.say
        self._desk.jobs.run(
            say("plan_job", title=plan.title),
            lambda job: write_plan(archive, job, plan.id, target),
            lambda count: self.outcome.say(say("plan_printed", count=count), "good", target),
            self._unprinted,
        )

    def _unprinted(self, error: ArchiveError) -> None:
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _target(self, name: str) -> Path | None:
        return file_to_write(self, self._desk.say("plan_target"), name, ".pdf")

    def _take(self, plans: Sequence[tuple[Entry, Mapping[str, str]]]) -> None:
        say = self._desk.say
        self._plans = {entry.id: entry for entry, _ in plans}
        self.table.show_lines([self._line(*one) for one in plans], say("plan_no_plans"))
        self.told.emit(say("plan_listed", count=len(plans)) if plans else "")
        self._ask()

    def _line(self, plan: Entry, shown: Mapping[str, str]) -> Line:
        count = len(pointing(plan.values.get("projects", [])))
        frozen = shown.get("frozen_on", "") or self._desk.say("plan_open")
        cells = (plan.title, shown.get("year", ""), str(count), shown.get("document", ""), frozen)
        return Line(plan.id, cells, "" if "frozen_on" in plan.values else "attention")

    def _ask(self) -> None:
        """Ask for what stands in the chosen plan."""
        archive, plan = self._desk.archive, self._plans.get(self.table.key())
        is_open = plan is not None and "frozen_on" not in plan.values
        self.freeze_button.setEnabled(self.may_write and is_open)
        self.print_button.setEnabled(plan is not None)
        if plan:
            self._desk.jobs.read("plan lines", lambda: _listed(archive, plan), self._show)
        else:
            self._desk.jobs.forget("plan lines")
            self._show(Listed((), ""))

    def _show(self, listed: Listed) -> None:
        say = self._desk.say
        lines = [Line("", [told.get(column, "") for column in COLUMNS]) for told in listed.lines]
        self.projects.show_lines(lines, say("plan_empty") if self._plans else "")
        told = say("plan_sum", count=len(lines), total=listed.total)
        self.note.setText(told if lines else "")

    def _arrange(self) -> None:
        self.setFocusProxy(self.table)
        self.projects.entered.disconnect(self.opened)
        under = foot_line(self.note, self.freeze_button, self.print_button)
        both = halves(self.table, self.projects, (160, 300))
        stack(self, self.outcome, both, under, grows=both)


def _listed(archive: Archive, plan: Entry) -> Listed:
    lines = plan_lines(archive, plan)
    return Listed(lines, plan_total(archive, lines))
