"""What can be made of all that was found: a table for others, a set, dossiers of its sites."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout
from typing_extensions import override

from archive_app.archive.finding.labels import told
from archive_app.archive.papers import tables
from archive_app.archive.papers.tables import Found, TableName
from archive_app.domain.hits import Question
from archive_app.ui.desk import Desk
from archive_app.ui.issue.tables import TablesView
from archive_app.ui.job import Job
from archive_app.ui.widgets.bar import bar, wrapped

GENERAL = "entries"
"""The table that tells of entries of every kind; it is offered first."""


class FoundView(TablesView):
    """Asks which table is to be written of what was found.

    `kept` gives the entries and the question for a set, `issued` the entries for dossiers.
    """

    kept = Signal(object, str)
    issued = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self.keep = QPushButton(desk.say("found_as_set"))
        self.issue = QPushButton(desk.say("found_as_dossiers"))
        super().__init__(desk)
        self._ids: Sequence[str] = ()
        self._told = ""
        self.keep.clicked.connect(lambda: self.kept.emit(self._ids, self._told))
        self.issue.clicked.connect(lambda: self.issued.emit(self._ids))

    def start_with(self, ids: Sequence[str], question: Question) -> None:
        """Offer what can be made of some entries, in their order, that a question found."""
        archive, say = self._desk.archive, self._desk.say
        self._ids = ids
        self._told = told(archive, question) or say("all_records")
        self.heading.setText(say("found_heading", count=f"{len(ids):,}", asked=self._told))
        for button in (self.keep, self.issue):
            button.setEnabled(bool(ids) and not archive.read_only)
        self.start("")

    @override
    def _writing(self, profile: str, target: Path) -> Callable[[Job], int]:
        archive, scope = self._desk.archive, self.scope.current()
        found = Found(self._ids, self._notes())
        return lambda job: tables.write_found(
            archive, job, found, profile=profile, target=target, scope=scope
        )

    @override
    def _offer(self, found: Sequence[TableName]) -> None:
        super()._offer(sorted(found, key=lambda one: one.id != GENERAL))

    @override
    def _bar(self) -> QFrame:
        both = QFrame()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.write, self.back))
        column.addWidget(wrapped(self.keep, self.issue))
        return both

    def _notes(self) -> tuple[str, ...]:
        """Return what is written below the table: what was asked, how many there were, when."""
        say, now = self._desk.say, datetime.now().astimezone()
        return (
            say("found_asked", asked=self._told),
            say("found_count", count=f"{len(self._ids):,}", at=f"{now:%Y-%m-%d %H:%M}"),
        )
