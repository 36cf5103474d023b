"""Writing a table of what the archive holds, for spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from archive_app.archive.issuing.orders import SCOPES
from archive_app.archive.papers import tables
from archive_app.archive.papers.tables import TableName
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.choices import ID
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

SORTS = (".xlsx", ".csv")


class TablesView(Task):
    """Asks which table and for whom, and writes it to a file that a person chooses."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._site = ""
        self.back = QPushButton(say("back_to_list"))
        self.write = QPushButton(say("tables_write"))
        self.outcome = OutcomeLine(desk)
        self.heading = Elided(say("tables_heading"), "heading")
        self.tables = QListWidget()
        self.places = Segments([(place, say(f"tables_{place}")) for place in ("all", "site")])
        self.scope = Segments([(scope, say(f"scope_{scope}")) for scope in SCOPES])
        self.note = Plain("", "quiet", wrap=True)
        self._arrange()
        self._connect()

    def start(self, site: str) -> None:
        """Offer the tables, of all sites or of the one that a person stands in."""
        self._site = site
        self.places.setVisible(bool(site))
        self.places.choose("all")
        archive = self._desk.archive
        self._desk.jobs.read(
            "tables", lambda: tables.tables_of(archive), self._offer, self._refused
        )

    def export(self) -> None:
        """Write the chosen table in a job."""
        item = self.tables.currentIndex()
        target = self._target(str(item.data())) if item.isValid() else None
        if target is None:
            return
        write = self._writing(str(item.data(ID)), target)
        self.write.setEnabled(False)
        say = self._desk.say
        self._desk.jobs.run(
            say("job_table"),
            write,
            lambda rows: self.outcome.say(say("tables_written", count=rows), "good", target),
            self._refused,
        ).ended.connect(lambda: self.write.setEnabled(True))

    def _writing(self, profile: str, target: Path) -> Callable[[Job], int]:
        """Return what writes a table in a job."""
        archive, scope = self._desk.archive, self.scope.current()
        site = self._site if self.places.current() == "site" else ""
        return lambda job: tables.write_table(
            archive, job, profile=profile, target=target, site=site, scope=scope
        )

    def _target(self, name: str) -> Path | None:
        return file_to_write(self, self._desk.say("issue_target"), name, *SORTS)

    def _offer(self, found: Sequence[TableName]) -> None:
        held = self.tables.currentRow()
        self.tables.clear()
        for one in found:
            item = QListWidgetItem(self._desk.say.label(one.label))
            item.setData(ID, one.id)
            self.tables.addItem(item)
        self.tables.setCurrentRow(max(held, 0))
        self.tables.setFocus()

    def _refused(self, error: ArchiveError) -> None:
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _explain(self) -> None:
        self.note.setText(self._desk.say(f"scope_{self.scope.current()}_note"))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.write.clicked.connect(self.export)
        self.tables.activated.connect(lambda _: self.export())
        self.scope.chosen.connect(lambda _: self._explain())

    def _bar(self) -> QFrame:
        return bar(self.heading, None, self.write, self.back)

    def _arrange(self) -> None:
        say = self._desk.say
        self.write.setProperty("rank", "main")
        self.tables.setAccessibleName(say("tables_heading"))
        self.tables.setFrameShape(QFrame.Shape.NoFrame)
        self.scope.choose(SCOPES[-1])
        self._explain()
        body = QVBoxLayout()
        body.setContentsMargins(24, 24, 24, 24)
        body.setSpacing(12)
        body.addWidget(self.tables, 1)
        body.addWidget(self.places, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(Plain(say("scope"), "section"))
        body.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.note)
        body.addWidget(Plain(say("tables_note"), "quiet", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.outcome)
        column.addLayout(body, 1)
