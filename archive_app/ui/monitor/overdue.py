"""What should have been done by a day: the most endangered sites first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from typing_extensions import override

from archive_app.archive.programme import monitoring
from archive_app.archive.programme.monitoring import ITEM, Overdue
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.alarms import RANKS, endangered
from archive_app.ui.parts import Part
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import stack

HEADS = (
    *(("overdue_danger", 9), ("overdue_site", 12), ("overdue_what", 12)),
    *(("overdue_sort", 5), ("overdue_due", 7), ("overdue_days", 5)),
)


class OverduePart(Part):
    """Lists what is overdue today; Enter opens it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.table = self.lines("monitor_overdue", HEADS)
        self.setFocusProxy(self.table)
        stack(self, self.table, grows=self.table)

    @override
    def refresh(self) -> None:
        archive, today = self._desk.archive, datetime.now().astimezone().date()
        self._desk.jobs.read("overdue", lambda: monitoring.overdue(archive, today), self._take)

    def _take(self, found: Sequence[Overdue]) -> None:
        say = self._desk.say
        shown = [one for one in found if self.within(one.site.id)]
        self.table.show_lines([self._line(one) for one in shown], say("overdue_none"))
        self.told.emit(say("overdue_count", count=len(shown)) if shown else "")

    def _line(self, one: Overdue) -> Line:
        say = self._desk.say
        cells = (
            endangered(one.danger, say),
            one.site.title,
            one.entry.title,
            say("overdue_item" if one.entry.kind == ITEM else "overdue_measure"),
            one.due.isoformat() if one.due else say("overdue_never"),
            "" if one.days is None else f"{one.days:,}",
        )
        known = {0: Decimal(one.danger)} | ({5: Decimal(one.days)} if one.days else {})
        return Line(one.entry.id, cells, RANKS[one.danger], known)
