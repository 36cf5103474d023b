"""Entering a visit: what was measured of the plan of a site, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.programme import monitoring
from archive_app.archive.programme.monitoring import Reading, Watched
from archive_app.domain.entries import Entry
from archive_app.ui.designate.moving import today
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.measured import Measured
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.emptying import empty
from archive_app.ui.widgets.growing import GrowingText
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.stack import scrolled, stack

LINES = ("date", "visitors", "weather")


class VisitingPart(Part):
    """The form of a visit to the site that a person stands in; Enter goes from value to value."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self.measured: list[Measured] = []
        self.texts = {name: QLineEdit() for name in LINES}
        self.sort, self.condition = Choice(), Choice()
        inputs = {**self.texts, "visit_sort": self.sort, "condition": self.condition}
        self.asked = Asked({name: (say(f"visit_{name}"), one) for name, one in inputs.items()})
        self.heading = Plain("", "heading", wrap=True)
        self.no_items = Plain(say("visit_no_items"), "quiet", wrap=True)
        self.findings = GrowingText(lines=2)
        self.keep = QPushButton(say("visit_keep"))
        self._items = QGridLayout()
        self._arrange()
        self.asked.done.connect(self._first)
        self.keep.clicked.connect(self.save_visit)

    @override
    def refresh(self) -> None:
        """Ask for what is watched of the site; what is typed for the same items stays."""
        site = self.stand.site
        key = "visit_of" if site else "visit_no_site"
        self.heading.setText(self._desk.say(key, name=self.stand.name))
        self.keep.setEnabled(self.may_write and bool(site))
        if site:
            archive = self._desk.archive
            self._desk.jobs.read("visit", lambda: monitoring.watched(archive, site), self._offer)
        else:
            self._desk.jobs.forget("visit")
            self._offer(())

    def save_visit(self) -> None:
        """Keep the visit in one step, and open it."""
        archive, site = self._desk.archive, self.stand.site
        told = self.asked.texts()
        names = told.pop("visitors").replace("，", "、").split("、")
        said = [Assignment(name, "=", text) for name, text in told.items() if text]
        said += [Assignment("visitors", "=", name.strip()) for name in names if name.strip()]
        readings = [one for shown in self.measured if (one := shown.reading())]
        found = [one.strip() for one in self.findings.toPlainText().splitlines() if one.strip()]
        if site:
            self.save(lambda: _visit(archive, site, said, readings, found), self._kept)

    def _kept(self, visit: Entry) -> str:
        for one in self.measured:
            one.clear()
        self.findings.show_text("")
        self.opened.emit(visit.id)
        return self._desk.say("visit_kept", title=visit.title)

    def _offer(self, watched: Sequence[Watched]) -> None:
        """Ask for a value of each item, unless somebody is writing those of these very ones."""
        same = [one.item for one in self.measured] == [one.item.id for one in watched]
        if same and any(one.reading() for one in self.measured):
            return
        empty(self._items)
        self.measured = [Measured(one, self._desk.say) for one in watched]
        for row, one in enumerate(self.measured):
            for column, widget in enumerate((one.label, one.value, one.alarm)):
                self._items.addWidget(widget, row, column)
            one.value.returnPressed.connect(lambda row=row: self._next(row + 1))
        self.no_items.setVisible(not self.measured and bool(self.stand.site))
        self.setFocusProxy(self.measured[0].value if self.measured else self.findings)

    def _first(self) -> None:
        self._next(0)

    def _next(self, row: int) -> None:
        """Go to the next value, and after the last one to what was found."""
        following = self.measured[row].value if row < len(self.measured) else self.findings
        following.setFocus()

    def _fill(self) -> None:
        """Offer the sorts of visits and the conditions."""
        say, known = self._desk.say, self._desk.archive.vocabularies
        for choice, name in ((self.sort, "visit_sort"), (self.condition, "condition")):
            choice.addItem(say("visit_unsaid"), "")
            for term in known.of(name):
                choice.addItem(known.full_label(term, say.language), term.id)

    def _arrange(self) -> None:
        say = self._desk.say
        self._fill()
        self.texts["date"].setText(today())
        self.texts["visitors"].setText(self._desk.archive.person)
        self.findings.setAccessibleName(say("visit_findings"))
        self.findings.setPlaceholderText(say("visit_findings_hint"))
        self.keep.setProperty("rank", "main")
        self._items.setHorizontalSpacing(12)
        self._items.setColumnStretch(2, 1)
        form = QFrame()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.asked)
        column.addWidget(Plain(say("visit_values"), "section"))
        column.addLayout(self._items)
        column.addWidget(self.no_items)
        column.addWidget(Plain(say("visit_findings"), "section"))
        column.addWidget(self.findings)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        area = scrolled(form)
        stack(self, area, grows=area)


def _visit(
    archive: Archive,
    site: str,
    said: Sequence[Assignment],
    readings: Sequence[Reading],
    findings: Sequence[str],
) -> Entry:
    return monitoring.inspect(archive, site, said, readings=readings, findings=findings)
