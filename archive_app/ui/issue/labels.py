"""Printing labels for boxes and volumes: which sort, of which, from which place of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from archive_app.archive.papers import labels
from archive_app.archive.papers.labels import LabelName, Printed
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.folders import file_to_write
from archive_app.ui.issue.choices import ID
from archive_app.ui.issue.outcome import OutcomeLine
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.segments import Segments

MOST, WIDTH = 99, 70


class LabelsView(Task):
    """Asks which labels are meant, and writes them to a PDF that a person chooses."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._chosen: Sequence[str] = ()
        self.back = QPushButton(say("back_to_list"))
        self.write = QPushButton(say("labels_write"))
        self.outcome = OutcomeLine(desk)
        self.sorts = QListWidget()
        self.which = Segments([("all", say("labels_all")), ("some", "")])
        self.first = QLineEdit("1")
        self._arrange()
        self.back.clicked.connect(self.left)
        self.write.clicked.connect(self.print_them)
        self.sorts.activated.connect(lambda _: self.print_them())

    def start(self, chosen: Sequence[str]) -> None:
        """Offer the sorts of labels, for all or for the entries that are selected."""
        self._chosen = chosen
        self.which.setVisible(bool(chosen))
        self.which.call("some", self._desk.say("labels_some", count=len(chosen)))
        self.which.choose("some" if chosen else "all")
        archive = self._desk.archive
        self._desk.jobs.read(
            "labels", lambda: labels.labels_of(archive), self._offer, self._refused
        )

    def print_them(self) -> None:
        """Write the labels in a job."""
        item = self.sorts.currentIndex()
        target = self._target(str(item.data())) if item.isValid() else None
        if target is None:
            return
        archive, profile, first = self._desk.archive, str(item.data(ID)), self._first()
        chosen = self._chosen if self.which.current() == "some" else ()

        def write(job: Job) -> Printed:
            return labels.write_labels(
                archive, job, profile=profile, target=target, references=chosen, first=first
            )

        self.write.setEnabled(False)
        self._desk.jobs.run(
            self._desk.say("job_labels"), write, self._written, self._refused
        ).ended.connect(lambda: self.write.setEnabled(True))

    def _first(self) -> int:
        return int(self.first.text()) if self.first.hasAcceptableInput() else 1

    def _target(self, name: str) -> Path | None:
        return file_to_write(self, self._desk.say("issue_target"), name, ".pdf")

    def _offer(self, found: Sequence[LabelName]) -> None:
        held = self.sorts.currentRow()
        self.sorts.clear()
        for one in found:
            item = QListWidgetItem(self._desk.say.label(one.label))
            item.setData(ID, one.id)
            self.sorts.addItem(item)
        self.sorts.setCurrentRow(max(held, 0))
        self.sorts.setFocus()

    def _written(self, done: Printed) -> None:
        told = self._desk.say("labels_written_told", labels=done.labels, pages=done.pages)
        self.outcome.say(told, "good", done.path)

    def _refused(self, error: ArchiveError) -> None:
        self.outcome.say(self._desk.say.explain(error), "bad")

    def _arrange(self) -> None:
        say = self._desk.say
        self.write.setProperty("rank", "main")
        self.sorts.setAccessibleName(say("labels_heading"))
        self.sorts.setFrameShape(QFrame.Shape.NoFrame)
        self.first.setValidator(QIntValidator(1, MOST))
        self.first.setMaximumWidth(WIDTH)
        self.first.setAccessibleName(say("labels_first"))
        line = QHBoxLayout()
        line.addWidget(Plain(say("labels_first")))
        line.addWidget(self.first)
        line.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(24, 24, 24, 24)
        body.setSpacing(12)
        body.addWidget(self.sorts, 1)
        body.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        body.addLayout(line)
        body.addWidget(Plain(say("labels_note"), "quiet", wrap=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(Plain(say("labels_heading"), "heading"), None, self.write, self.back))
        column.addWidget(self.outcome)
        column.addLayout(body, 1)
