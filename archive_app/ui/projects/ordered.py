"""Tasks and routes in their order: what of each, by which units, along which sites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import projects
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import foot, stack


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind that is listed: its columns, each a field with the key of its head and its width."""

    kind: str
    columns: Mapping[str, tuple[str, int]]


TASKS = Sort(
    "task",
    {
        "order_number": ("project_number", 4),
        "title": ("task_title", 18),
        "category": ("task_category", 6),
        "in_charge": ("task_charge", 9),
        "units": ("task_units", 9),
        "task_state": ("task_state", 6),
    },
)
ROUTES = Sort(
    "route",
    {
        "title": ("route_title", 14),
        "stops": ("route_stops", 30),
        "theme": ("route_theme", 8),
        "opened": ("route_opened", 6),
    },
)


class OrderedPart(Part):
    """Lists tasks in the order of their papers, or routes; Enter opens one."""

    def __init__(self, desk: Desk, sort: Sort) -> None:
        super().__init__(desk)
        self._sort = sort
        self.table = self.lines(f"projects_{sort.kind}s", [*sort.columns.values()])
        self.setFocusProxy(self.table)
        self.add_button = self.adder(sort.kind)
        stack(self, self.table, foot([self.add_button]), grows=self.table)

    @override
    def refresh(self) -> None:
        archive, kind = self._desk.archive, self._sort.kind
        self._desk.jobs.read(f"{kind}s", lambda: projects.in_order(archive, kind), self._take)

    def _take(self, found: Sequence[tuple[Entry, Mapping[str, str]]]) -> None:
        say, kind = self._desk.say, self._sort.kind
        lines = [self._line(*one) for one in found]
        self.table.show_lines(lines, say(f"{kind}_none"))
        self.told.emit(say(f"{kind}_count", count=len(lines)) if lines else "")

    def _line(self, entry: Entry, shown: Mapping[str, str]) -> Line:
        cells = [shown.get(column, "") for column in self._sort.columns]
        known = {0: Decimal(cells[0])} if cells[0].isdecimal() else {}
        return Line(entry.id, cells, numbers=known)
