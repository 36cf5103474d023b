"""Giving reference codes to all that is selected, in the order of the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from archive_app.archive.catalogue import numbering
from archive_app.archive.catalogue.numbering import Numbered, Numbering
from archive_app.domain.reference_codes import Part as CodePart
from archive_app.domain.reference_codes import Scheme
from archive_app.ui.batch.plan import Outcome, Part, Plan, Row, label
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain

LEFT_OUT = frozenset("-－—")
"""What a person writes for a part that is to be left out."""


class NumbersPart(Part):
    """Asks for the scheme and for the parts of a code that the entries do not say themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.scheme = Choice()
        self.scheme.setAccessibleName(desk.say("number_scheme"))
        self.parts: dict[str, QLineEdit] = {}
        self._form = QWidget()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(label(desk.say("number_scheme")), 0, 0)
        self._grid.addWidget(self.scheme, 0, 1)
        self._grid.addWidget(Plain(desk.say("number_note"), "quiet", wrap=True), 2, 0, 1, 2)
        self._grid.setRowStretch(3, 1)
        self.scheme.currentIndexChanged.connect(lambda _: self._show_parts())

    @override
    def show_selection(self, selection: Selection) -> None:
        super().show_selection(selection)
        if not self.scheme.count():
            archive = self._desk.archive
            self._desk.jobs.read("schemes", lambda: numbering.schemes_of(archive), self._offer)

    @override
    def plan(self) -> Plan | None:
        scheme = self.scheme.currentData()
        if not isinstance(scheme, Scheme):
            return None
        archive, ids = self._desk.archive, self._selection.ids
        said = {name: line.text().strip() for name, line in self.parts.items()}
        told = {name: "" if text in LEFT_OUT else text for name, text in said.items() if text}

        def do(job: Job) -> Outcome:
            wanted = numbering.template(archive, scheme.id, told)
            return self._told("number_done", numbering.number(archive, ids, wanted, job))

        def look() -> Outcome:
            wanted = numbering.template(archive, scheme.id, told)
            return self._told("number_will", numbering.preview(archive, ids, wanted))

        return Plan(self._desk.say("number_job"), do, look)

    def _told(self, key: str, found: Numbering) -> Outcome:
        say = self._desk.say
        return Outcome(
            say(key, count=f"{len(found.given):,}", kept=f"{len(found.kept):,}"),
            tuple(say(f"head_{head}") for head in ("code", "title", "number")),
            (0, 2),
            [*_rows(found.given, ""), *_rows(found.kept, say("number_kept"))],
            found.refused,
        )

    def _offer(self, schemes: Sequence[Scheme]) -> None:
        for scheme in schemes:
            self.scheme.addItem(self._desk.say.label(scheme.label), scheme)

    def _show_parts(self) -> None:
        """Ask for the parts of the chosen scheme; one that the entry says may stay empty."""
        self._form.deleteLater()
        self._form, self.parts = QWidget(), {}
        grid = QGridLayout(self._form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        scheme = self.scheme.currentData()
        for place, part in enumerate(scheme.parts.values() if scheme else ()):
            name = self._desk.say.label(part.label)
            line = self.parts[part.id] = QLineEdit()
            line.setAccessibleName(name)
            line.setPlaceholderText(self._hint(scheme, part))
            line.textChanged.connect(lambda _: self.changed.emit())
            grid.addWidget(label(name), place, 0)
            grid.addWidget(line, place, 1)
        self._grid.addWidget(self._form, 1, 0, 1, 2)
        self.changed.emit()

    def _hint(self, scheme: Scheme, part: CodePart) -> str:
        """Return where a part comes from if nobody says it."""
        if part == scheme.running:
            return self._desk.say("part_running")
        key = "part_given" if part.origin == "given" else "part_own"
        return self._desk.say(key)


def _rows(numbered: Sequence[Numbered], note: str) -> list[Row]:
    return [(one.code, one.title, one.reference_code + note) for one in numbered]
