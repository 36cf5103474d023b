"""Targets: what was planned, what is counted of it, and the list behind each number."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import projects
from archive_app.archive.programme.projects import Target
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import foot, halves, stack

HEADS = (
    *(("target_title", 15), ("target_planned", 5), ("target_counted", 5)),
    *(("target_year", 5), ("target_charge", 8), ("target_source", 10)),
)
COUNTED = (("target_code", 6), ("target_kind", 7), ("target_name", 18), ("target_counted", 8))
PLANNED_AT, COUNTED_AT = 1, 2


class TargetsPart(Part):
    """Lists targets; the list behind the number of the current one is below, Enter opens it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._targets: Sequence[Target] = ()
        self.table = self.lines("projects_targets", HEADS)
        self.counted = self.lines("target_list", COUNTED)
        self.note = Plain("", "attention", wrap=True)
        self._arrange()
        self.table.moved.connect(lambda _: self._show())

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("targets", lambda: projects.targets(archive), self._take)

    def _take(self, targets: Sequence[Target]) -> None:
        say = self._desk.say
        self._targets = targets
        self.table.show_lines([self._line(one) for one in targets], say("target_none"))
        reached = sum(one.planned is not None and _is_reached(one) for one in targets)
        told = say("target_reached", count=len(targets), reached=reached)
        self.told.emit(told if targets else "")
        self._show()

    def _line(self, one: Target) -> Line:
        shown, counted = one.shown, len(one.counted)
        units = [shown.get("in_charge", ""), shown.get("units", "")]
        cells = (
            one.entry.title,
            shown.get("planned", ""),
            self._desk.say("target_met" if _is_reached(one) else "target_number", count=counted),
            shown.get("year", ""),
            self._desk.say("between").join(filter(None, units)),
            shown.get("source", ""),
        )
        numbers = {COUNTED_AT: Decimal(counted)}
        if one.planned:
            numbers[PLANNED_AT] = one.planned.number
        rank = "attention" if one.differs else "good" if _is_reached(one) else ""
        return Line(one.entry.id, cells, rank, numbers)

    def _show(self) -> None:
        """Show what is counted of the current target."""
        key, say = self.table.key(), self._desk.say
        target = next((one for one in self._targets if one.entry.id == key), None)
        kinds = self._desk.archive.kinds
        held = [("counts", target.counted), ("coming", target.coming)] if target else []
        lines = [
            Line(
                one.id,
                (one.code, say.label(kinds[one.kind].label), one.title, say(f"target_{how}")),
                "quiet" if how == "coming" else "",
            )
            for how, entries in held
            for one in entries
        ]
        self.counted.show_lines(lines, say("target_nothing") if target else "")
        self.note.setVisible(bool(target and target.differs))

    def _arrange(self) -> None:
        self.note.setText(self._desk.say("target_differs"))
        self.note.hide()
        self.setFocusProxy(self.table)
        both = halves(self.table, self.counted)
        under = foot(self.note, [self.adder(projects.TARGET)])
        stack(self, both, under, grows=both)


def _is_reached(one: Target) -> bool:
    return one.planned is not None and len(one.counted) >= one.planned.number
