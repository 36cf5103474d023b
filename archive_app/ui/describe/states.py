"""The state of an entry in its course, and buttons for what may follow."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout

from archive_app.archive.catalogue import checking
from archive_app.archive.entries.batch import Batch
from archive_app.archive.entries.rules import courses
from archive_app.domain.courses import Course
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Kind
from archive_app.domain.values import shown
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Plain


def courses_of(kind: Kind) -> list[Course]:
    """Return the courses that entries of a kind go."""
    fields = {field.id for field in kind.fields}
    return [course for course in courses().values() if course.field in fields]


class StateBar(QFrame):
    """One course of the open entry. `moved` tells that a person moved it on."""

    moved = Signal()

    def __init__(self, course: Course, kind: Kind, desk: Desk) -> None:
        super().__init__()
        self._course, self._kind, self._desk = course, kind, desk
        self._entry: Entry | None = None
        self._asked = ""
        self.state = Plain("", "", wrap=True)
        self.told = Plain("", "attention", wrap=True)
        self.why = QLineEdit()
        self.why.returnPressed.connect(lambda: self._press(self._asked))
        self._flow = Flow(gap=6)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 0)
        column.setSpacing(6)
        column.addWidget(self.state)
        column.addWidget(self.told)
        column.addWidget(self.why)
        column.addLayout(self._flow)

    def show_entry(self, entry: Entry) -> None:
        """Show the state of an entry, who signed it, the opinion, and what may follow."""
        self._entry, self._asked = entry, ""
        now = self._course.state(entry.values)
        label = self._desk.say.label(self._kind.field(self._course.field).label)
        signed = " ".join(self._signed(entry))
        self.state.setText(
            " · ".join(part for part in (label, self._word(now.term), signed) if part)
        )
        needed = [str(entry.values.get(field) or "") for field in now.needs]
        self.told.setText("\n".join(text for text in needed if text))
        self.told.setVisible(bool(self.told.text()))
        self.why.hide()
        self.why.clear()
        self._flow.empty()
        self.buttons = {}
        if not self._desk.archive.read_only:
            for term in now.next:
                self._offer(term)

    def set_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - it follows what is typed
        """Let nothing be decided while something typed here is not saved."""
        for button in self.buttons.values():
            button.setEnabled(not waiting)
            button.setToolTip(self._desk.say("save_first") if waiting else "")

    def _offer(self, term: str) -> None:
        verb = self._verb(term)
        word = self._word(term)
        button = QPushButton(self._desk.say(f"state_{verb}" if verb else "state_to", state=word))
        button.clicked.connect(lambda: self._press(term))
        self.buttons[term] = button
        self._flow.addWidget(button)

    def _press(self, term: str) -> None:
        """Move the entry on; ask first for the words that a state needs."""
        needs = self._course.states[term].needs
        words = self.why.text().strip()
        if needs and not (self._asked == term and words):
            self._asked = term
            needed = self._desk.say.label(self._kind.field(needs[0]).label)
            self.why.setPlaceholderText(self._desk.say("state_why", field=needed))
            self.why.setAccessibleName(needed)
            self.why.show()
            self.why.setFocus()
        elif self._entry:
            self._move(self._entry, term, words)

    def _move(self, entry: Entry, term: str, words: str) -> None:
        archive, verb, needs = self._desk.archive, self._verb(term), self._course.states[term].needs
        given = [(field, words) for field in needs]

        def move() -> Batch:
            if verb:
                return checking.decide(archive, verb, [entry.id], opinion=words)
            return checking.survey(archive, [entry.id], term, given=given)

        self._desk.jobs.save(move, self._moved)

    def _moved(self, batch: Batch) -> None:
        for refused in batch.refused:
            self._desk.notice.emit(self._desk.say.explain(refused.why), "bad")
        self.moved.emit()

    def _verb(self, term: str) -> str:
        return next((verb for verb, to in self._course.verbs.items() if to == term), "")

    def _word(self, term: str) -> str:
        known = self._desk.archive.vocabularies
        return known.full_label(known.term(term), self._desk.say.language)

    def _signed(self, entry: Entry) -> Iterator[str]:
        for field in self._course.signature:
            if entry.values.get(field):
                yield shown(self._kind.field(field), entry.values[field])
