"""The table of tasks: what, of which class, by which units, and how far it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import projects
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import stack

HEADS = (
    *(("project_number", 4), ("task_title", 18), ("task_category", 6)),
    *(("task_charge", 9), ("task_units", 9), ("task_state", 6)),
)
SHOWN = ("category", "in_charge", "units", "task_state")


class TasksPart(Part):
    """Lists tasks in the order of their papers; Enter opens one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = self.lines("projects_tasks", HEADS)
        self.setFocusProxy(self.table)
        stack(self, self.table, grows=self.table)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("tasks", lambda: projects.in_order(archive, "task"), self._take)

    def _take(self, found: Sequence[tuple[Entry, Mapping[str, str]]]) -> None:
        lines = [self._line(*one) for one in found]
        self.table.show_lines(lines, self._desk.say("task_none"))
        self.told.emit(self._desk.say("task_count", count=len(lines)) if lines else "")

    def _line(self, task: Entry, shown: Mapping[str, str]) -> Line:
        number = shown.get("order_number", "")
        cells = (number, task.title, *(shown.get(name, "") for name in SHOWN))
        known = {0: Decimal(number)} if number.isdecimal() else {}
        return Line(task.id, cells, numbers=known)
