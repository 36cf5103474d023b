"""Moving all that is selected on in the survey or the checking."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QLineEdit
from typing_extensions import override

from archive_app.archive.catalogue import checking
from archive_app.archive.entries.rules import courses
from archive_app.domain.courses import Course
from archive_app.ui.batch.plan import Outcome, Part, Plan, label
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain


class StatesPart(Part):
    """Tells how many are in which state, and offers the states in which they may be next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.now = Plain("", "", wrap=True)
        self.to = Choice()
        self.to.setAccessibleName(desk.say("state_next"))
        self.why = QLineEdit()
        self.note = Plain("", "quiet", wrap=True)
        self._arrange()
        self.to.currentIndexChanged.connect(lambda _: self._chosen())
        self.why.textChanged.connect(lambda _: self.changed.emit())

    @override
    def show_selection(self, selection: Selection) -> None:
        super().show_selection(selection)
        self.now.setText("\n".join(self._counts()))
        chosen = self.to.currentData()
        self.to.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.to.clear()
        self.to.addItem(self._desk.say("state_choose"), None)
        for course in self._courses():
            for term in course.states:
                if not course.verbs or term in course.verbs.values():
                    self.to.addItem(self._offer(course, term), (course.id, term))
        self.to.setCurrentIndex(max(self.to.findData(chosen), 0))
        self.to.blockSignals(False)  # noqa: FBT003 - as above
        self._chosen()

    @override
    def plan(self) -> Plan | None:
        course, term = self._wanted()
        words = self.why.text().strip()
        if course is None or (course.states[term].needs and not words):
            return None
        return Plan(
            self._desk.say("state_job", state=self._word(term)),
            lambda job: self._done(job, course, term, words),
        )

    @override
    def settle(self) -> None:
        self.why.clear()
        self.to.setCurrentIndex(0)

    def _done(self, job: Job, course: Course, term: str, words: str) -> Outcome:
        archive, ids = self._desk.archive, self._selection.ids
        verb = next((verb for verb, to in course.verbs.items() if to == term), "")
        if verb:
            done = checking.decide(archive, verb, ids, opinion=words, progress=job)
        else:
            given = [(field, words) for field in course.states[term].needs]
            done = checking.survey(archive, ids, term, given=given, progress=job)
        return self.outcome("state_done", done, state=self._word(term))

    def _courses(self) -> Iterator[Course]:
        """Walk through the courses that some of what is selected goes."""
        for course in courses().values():
            if any(self._selection.states.get(course.field, {}).values()):
                yield course

    def _counts(self) -> Iterator[str]:
        """Walk through the courses, each with the states that there are and how many are in it."""
        say = self._desk.say
        for course in self._courses():
            counts = self._selection.states[course.field]
            told = [f"{self._word(term)} {count:,}" for term, count in counts.items() if count]
            yield say("between").join(told)

    def _offer(self, course: Course, term: str) -> str:
        verb = next((verb for verb, to in course.verbs.items() if to == term), "")
        say, word = self._desk.say, self._word(term)
        return say(f"state_{verb}") if verb else say("state_to", state=word)

    def _wanted(self) -> tuple[Course | None, str]:
        wanted = self.to.currentData()
        return (courses()[wanted[0]], wanted[1]) if wanted else (None, "")

    def _chosen(self) -> None:
        """Ask for the words that a state needs."""
        course, term = self._wanted()
        needs = course.states[term].needs if course else ()
        self.why.setVisible(bool(needs))
        if needs:
            self.why.setPlaceholderText(self._desk.say("state_needs", field=self.named(needs[0])))
            self.why.setAccessibleName(self.named(needs[0]))
        self.note.setText("" if any(self._courses()) else self._desk.say("state_none"))
        self.note.setVisible(bool(self.note.text()))
        self.to.setVisible(not self.note.text())
        self.changed.emit()

    def _word(self, term: str) -> str:
        known = self._desk.archive.vocabularies
        return known.full_label(known.term(term), self._desk.say.language)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self._desk.say("state_now")), 0, 0)
        grid.addWidget(self.now, 0, 1)
        grid.addWidget(label(self._desk.say("state_next")), 1, 0)
        grid.addWidget(self.to, 1, 1)
        grid.addWidget(self.why, 2, 1)
        grid.addWidget(self.note, 3, 0, 1, 2)
        grid.setRowStretch(4, 1)
