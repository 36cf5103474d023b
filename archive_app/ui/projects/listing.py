"""The list of projects with what they cost, each with its milestones and its funds by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QLineEdit, QPushButton
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.archive.programme import projects
from archive_app.archive.programme.projects import Line as Project
from archive_app.archive.programme.projects import Money, ProjectList, plan_year, total
from archive_app.archive.results.retrieval import Sheet, sheet
from archive_app.domain.entries import Entry
from archive_app.domain.roles import pointing
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Part
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.bar import wrapped
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.lines import Line
from archive_app.ui.widgets.stack import foot, halves, stack

HEADS = (
    *(("project_number", 4), ("project_title", 15), ("project_location", 8)),
    *(("project_started", 5), ("project_finished", 8)),
    *(("project_investment", 8), ("project_state", 6)),
)
INVESTMENT, STATE = 5, "project_state"
FILTER = 190  # pixels of the line that filters
STEPS = (
    *(("project_what", 6), ("project_named", 14)),
    *(("project_planned", 10), ("project_done", 10)),
)


class ProjectsPart(Part):
    """Lists projects; several of them are made into the plan of a year in one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._found: Sequence[Project] = ()
        self.state = Choice()
        self.filter = QLineEdit()
        self.table = self.lines("projects_listing", HEADS)
        self.steps = self.lines("project_steps", STEPS)
        self.texts = {name: QLineEdit() for name in ("year", "title", "document")}
        self.asked = Asked({name: (say(f"plan_{name}"), one) for name, one in self.texts.items()})
        self.plan_button = QPushButton(say("plan_make", count=0))
        self._arrange()
        self._connect()
        self._enable()

    @override
    def refresh(self) -> None:
        archive = self._desk.archive
        self._desk.jobs.read("projects", lambda: projects.projects(archive), self._take)

    def plan(self) -> None:
        """Make the plan of a year of the selected projects, in the order in which they stand."""
        archive, ids, told = self._desk.archive, self.table.keys(), self.asked.texts()
        if self.plan_button.isEnabled():
            year, title, document = int(told["year"]), told["title"], told["document"]
            self.save(
                lambda: plan_year(archive, year, ids, title=title, document=document), self._planned
            )

    def _planned(self, entry: Entry) -> str:
        self.asked.clear()
        return self._desk.say("plan_made", title=entry.title)

    def _take(self, found: ProjectList) -> None:
        self._found = [
            one
            for one in found.lines
            if self.within(one.project.site, *pointing(one.project.values.get("sites", [])))
        ]
        self._fill()
        self._list()

    def _fill(self) -> None:
        """Offer the states that there are, each with how many projects are in it."""
        wanted, known = self.state.currentData(), self._desk.archive.vocabularies
        counts = Counter(str(one.project.values.get(STATE, "")) for one in self._found)
        self.state.clear()
        self.state.addItem(self._desk.say("project_all_states"), "")
        for term in known.of(STATE):
            if counts[term.id]:
                label = known.full_label(term, self._desk.say.language)
                self.state.addItem(f"{label}  {counts[term.id]:,}", term.id)
        self.state.setCurrentIndex(max(self.state.findData(wanted), 0))

    def _list(self) -> None:
        shown = [one for one in self._found if self._lets_through(one)]
        empty = self._desk.say("project_none_so" if self._found else "project_none")
        self.table.show_lines([self._line(one) for one in shown], empty)
        told = sums(total(one.project.values.get("investment") for one in shown), self._desk)
        say = self._desk.say
        self.told.emit(say("project_sum", count=f"{len(shown):,}", total=told) if shown else "")
        self._enable()

    def _lets_through(self, one: Project) -> bool:
        wanted = self.filter.text().strip().casefold()
        texts = (one.project.title, one.project.code, *one.shown.values())
        in_state = self.state.currentData() in {"", one.project.values.get(STATE, "")}
        return in_state and any(wanted in text.casefold() for text in texts)

    def _line(self, one: Project) -> Line:
        shown, say = one.shown, self._desk.say
        finished = shown.get("finished", "")
        cells = (
            shown.get("order_number", ""),
            one.project.title,
            shown.get("location", ""),
            shown.get("started", ""),
            say("project_backwards", date=finished) if one.backwards else finished,
            shown.get("investment", ""),
            shown.get(STATE, ""),
        )
        numbers = {} if one.investment is None else {INVESTMENT: one.investment}
        number = shown.get("order_number", "")
        if number.isdecimal():
            numbers[0] = Decimal(number)
        return Line(one.project.id, cells, "attention" if one.backwards else "", numbers)

    def _stand_on(self) -> None:
        """Ask for the milestones and the funds of the current project."""
        archive, key = self._desk.archive, self.table.key()
        if key:
            self._desk.jobs.read("project", lambda: _sheet(archive, key), self._show)
        else:
            self._desk.jobs.forget("project")
            self.steps.show_lines([], "")
        self._enable()

    def _show(self, found: Sheet) -> None:
        self.steps.show_lines([*self._steps(found)], self._desk.say("project_no_steps"))

    def _steps(self, found: Sheet) -> Iterator[Line]:
        """Walk through the milestones and then the funds by year, planned and done."""
        for item in found.details.get("milestone", ()):
            told = item.shown
            dates = (told.get("planned_on", ""), told.get("reached_on", ""))
            what = self._desk.say("project_milestone")
            yield Line(item.entry.id, (what, item.entry.title, *dates))
        for item in found.details.get("funding", ()):
            told = item.shown
            money = (told.get("planned", ""), told.get("paid", ""))
            what = self._desk.say("project_funds", year=told.get("year", ""))
            yield Line(item.entry.id, (what, item.entry.title, *money))

    def _enable(self) -> None:
        year, count = self.texts["year"].text().strip(), len(self.table.keys())
        self.plan_button.setText(self._desk.say("plan_make", count=count))
        self.plan_button.setEnabled(self.may_write and count > 0 and year.isdecimal())

    def _connect(self) -> None:
        self.state.activated.connect(lambda _: self._list())
        self.filter.textChanged.connect(lambda _: self._list())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.moved.connect(lambda _: self._stand_on())
        self.table.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.texts["year"].textChanged.connect(lambda _: self._enable())
        self.asked.done.connect(self.plan)
        self.plan_button.clicked.connect(self.plan)

    def _arrange(self) -> None:
        say = self._desk.say
        self.state.setAccessibleName(say("project_state"))
        self.state.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.filter.setPlaceholderText(say("terms_filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(FILTER)
        self.table.table.several()
        self.setFocusProxy(self.table)
        under = foot(self.asked, [self.plan_button])
        both = halves(self.table, self.steps, (300, 150))
        stack(self, wrapped(self.state, self.filter), both, under, grows=both)


def sums(money: Money, desk: Desk) -> str:
    """Return sums of money in words, to the last figure; a dash for none."""
    return desk.say("between").join(f"{number:,f} {unit}" for unit, number in money.items()) or "—"


def _sheet(archive: Archive, entry: str) -> Sheet:
    return sheet(archive, entry)
