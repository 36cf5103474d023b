"""The monitoring plan: what is watched, its last value, how it alarms, when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import monitoring
from archive_app.archive.programme.monitoring import Watched
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.alarms import RANKS, alarmed, grade
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import stack

HEADS = (
    *(("plan_site", 9), ("plan_item", 7), ("plan_point", 4), ("plan_frequency", 4)),
    *(("plan_value", 5), ("plan_alarm", 7), ("plan_last", 6), ("plan_due", 7)),
)


class PlanPart(Part):
    """Lists the items of the plan, the most endangered sites first; Enter opens one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = self.lines("monitor_plan", HEADS)
        self.note = Plain(desk.say("plan_note"), "quiet", wrap=True)
        self.note.setContentsMargins(16, 8, 16, 8)
        self.setFocusProxy(self.table)
        stack(self, self.table, self.note, grows=self.table)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("watched", lambda: monitoring.watched(archive), self._take)

    def _take(self, found: Sequence[Watched]) -> None:
        say = self._desk.say
        shown = [one for one in found if self.within(one.site.id, one.item.parent)]
        self.table.show_lines([self._line(one) for one in shown], say("plan_none"))
        alarms = sum(bool(one.alarm) for one in shown)
        self.told.emit(say("plan_count", count=len(shown), alarms=alarms) if shown else "")

    def _line(self, one: Watched) -> Line:
        say, values = self._desk.say, one.item.values
        known = self._desk.archive.vocabularies
        frequency = str(values.get("frequency", ""))
        often = known.full_label(known.term(frequency), say.language) if frequency else ""
        today = datetime.now().astimezone().date()
        late = one.due is not None and one.due < today
        due = one.due.isoformat() if one.due else ""
        cells = (
            one.site.title,
            one.item.title,
            str(values.get("point", "")),
            often,
            "" if one.value is None else f"{one.value:g} {values.get('unit', '')}".strip(),
            alarmed(one.alarm, say),
            one.last.isoformat() if one.last else say("overdue_never"),
            say("plan_late", due=due) if late else due,
        )
        numbers = {5: Decimal(grade(one.alarm))}
        return Line(one.item.id, cells, RANKS[grade(one.alarm)], numbers)
