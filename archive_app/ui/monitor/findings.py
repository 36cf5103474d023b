"""Findings that are not closed, what is done about each, and how that ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal

from PySide6.QtWidgets import QLineEdit, QPushButton
from typing_extensions import override

from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.programme import monitoring
from archive_app.archive.programme.monitoring import MEASURE, Open
from archive_app.domain.entries import Entry
from archive_app.domain.watching import SEVERITIES, day_of
from archive_app.ui.designate.moving import today
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.alarms import RANKS, SIGN
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import foot, halves, stack

HEADS = (
    *(("finding_site", 11), ("finding_title", 14), ("finding_severity", 8)),
    *(("finding_position", 7), ("finding_measures", 5)),
)
MEASURES = (
    *(("measure_title", 14), ("measure_responsible", 8)),
    *(("measure_due", 8), ("measure_done", 8)),
)


class FindingsPart(Part):
    """Lists open findings, and below the measures of the chosen one, which are added and ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._found: Sequence[Open] = ()
        self.table = self.lines("monitor_findings", HEADS)
        self.measures = self.lines("finding_measures", MEASURES)
        self.texts = {name: QLineEdit() for name in ("title", "responsible", "due")}
        self.asked = Asked({name: (say(f"measure_{name}"), it) for name, it in self.texts.items()})
        self.add_button = QPushButton(say("measure_add"))
        self.done_button = QPushButton(say("measure_end"))
        self.close_button = QPushButton(say("finding_close"))
        self._arrange()
        self.table.moved.connect(lambda _: self._show())
        self.measures.moved.connect(lambda _: self._enable())
        self.texts["title"].textChanged.connect(lambda _: self._enable())
        self.asked.done.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.done_button.clicked.connect(self.end)
        self.close_button.clicked.connect(self.close_finding)

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("findings", lambda: monitoring.open_findings(archive), self._take)

    def add(self) -> None:
        """Add a measure to the chosen finding."""
        archive, finding = self._desk.archive, self.table.key()
        said = [Assignment(name, "=", text) for name, text in self.asked.texts().items() if text]
        if self.add_button.isEnabled():
            self._do(
                lambda: description.add(archive, kind=MEASURE, parent=finding, set_=said),
                "measure_added",
            )
            self.asked.clear()

    def end(self) -> None:
        """Say that the chosen measure was ended today."""
        self._today(self.measures.key(), "done_on", "measure_ended")

    def close_finding(self) -> None:
        """Close the chosen finding today."""
        self._today(self.table.key(), "closed_on", "finding_closed")

    def _today(self, entry: str, field: str, told: str) -> None:
        archive, said = self._desk.archive, [Assignment(field, "=", today())]
        if entry:
            self._do(lambda: description.change(archive, entry, said), told)

    def _do(self, work: Callable[[], Entry], told: str) -> None:
        self.save(work, lambda entry: self._desk.say(told, title=entry.title))

    def _take(self, found: Sequence[Open]) -> None:
        say = self._desk.say
        self._found = [one for one in found if self.within(one.site.id)]
        lines = [self._line(one) for one in self._found]
        self.table.show_lines(lines, say("finding_none"))
        self.told.emit(say("finding_count", count=len(lines)) if lines else "")
        self._show()

    def _line(self, one: Open) -> Line:
        values, known = one.finding.values, self._desk.archive.vocabularies
        severity = str(values.get("severity", ""))
        grade = SEVERITIES.get(severity.partition("/")[2], 0)
        label = known.full_label(known.term(severity), self._desk.say.language) if severity else ""
        rest = sum("done_on" not in each.values for each in one.measures)
        cells = (
            one.site.title,
            one.finding.title,
            f"{SIGN * grade} {label}".strip(),
            str(values.get("position", "")),
            f"{len(one.measures) - rest} / {len(one.measures)}" if one.measures else "",
        )
        return Line(one.finding.id, cells, RANKS[grade], {2: Decimal(grade)})

    def _show(self) -> None:
        """Show the measures of the chosen finding."""
        key = self.table.key()
        measures = next((one.measures for one in self._found if one.finding.id == key), ())
        empty = self._desk.say("measure_none" if key else "finding_choose")
        self.measures.show_lines([self._measure(one) for one in measures], empty)
        self._enable()

    def _measure(self, one: Entry) -> Line:
        due, done = day_of(one.values.get("due")), day_of(one.values.get("done_on"))
        late = due is not None and done is None and due < datetime.now().astimezone().date()
        told = due.isoformat() if due else ""
        cells = (
            one.title,
            str(one.values.get("responsible", "")),
            self._desk.say("plan_late", due=told) if late else told,
            done.isoformat() if done else "",
        )
        return Line(one.id, cells, "bad" if late else "good" if done else "")

    def _enable(self) -> None:
        finding, measure = bool(self.table.key()), self.measures.key()
        ended = [row.cells[3] for row in self.measures.table.texts.rows if row.key == measure]
        may = self.may_write
        self.add_button.setEnabled(may and finding and bool(self.texts["title"].text().strip()))
        self.done_button.setEnabled(may and bool(measure) and not any(ended))
        self.close_button.setEnabled(may and finding)

    def _arrange(self) -> None:
        under = foot(self.asked, (self.add_button, self.done_button, self.close_button))
        self.setFocusProxy(self.table)
        both = halves(self.table, self.measures, (300, 160))
        stack(self, both, under, grows=both)
