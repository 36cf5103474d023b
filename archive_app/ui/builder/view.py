"""Building a question of rows: what it says, how many it finds, and searching for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from archive_app.archive.archive import Archive
from archive_app.archive.finding import finding
from archive_app.archive.finding.building import (
    Askable,
    Row,
    askable,
    rows_of,
    text_of,
)
from archive_app.domain.hits import Question
from archive_app.ui.builder.row import RowLine
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain

Began = tuple[Sequence[Askable], Sequence[Row]]


class BuilderView(Task):
    """Shows a question as rows, and the text that they make; `asked` gives the text to search."""

    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self._question = Question()
        self._fields: Sequence[Askable] = ()
        self.lines: list[RowLine] = []
        self.add = QPushButton(say("build_add"))
        self.add.setEnabled(False)  # until it is known what can be asked for
        self.text = Plain("", "", wrap=True)
        self.count = Plain("", "quiet")
        self.search = QPushButton(say("build_search"))
        self.back = QPushButton(say("back_to_list"))
        self._rows = QVBoxLayout()
        self._arrange()
        self._connect()

    def start(self, question: Question) -> None:
        """Begin with the words of a question; what else it is narrowed to stays so."""
        archive = self._desk.archive
        self._question = question
        self._desk.jobs.read("build", lambda: _begin(archive, question.text), self._show)

    def typed(self) -> str:
        """Return the text that the rows make."""
        return text_of([line.row() for line in self.lines], self._desk.say.language)

    def _show(self, began: Began) -> None:
        self._fields, rows = began
        self.add.setEnabled(True)
        for line in list(self.lines):
            self._take_away(line)
        for row in rows or [Row()]:
            self._put(row)
        self.lines[0].value.setFocus()
        self._tell()

    def _put(self, row: Row) -> RowLine:
        line = RowLine(self._desk, self._fields)
        line.show_row(row)
        line.changed.connect(self._tell)
        line.dropped.connect(lambda: self._drop(line))
        line.value.returnPressed.connect(self._ask)
        self.lines.append(line)
        self._rows.addWidget(line)
        self._lead()
        return line

    def _add(self) -> None:
        self._put(Row()).field.setFocus()
        self._tell()

    def _drop(self, line: RowLine) -> None:
        self._take_away(line)
        if not self.lines:
            self._put(Row())
        self._lead()
        self._tell()

    def _take_away(self, line: RowLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _lead(self) -> None:
        for place, line in enumerate(self.lines):
            line.lead(leads=place == 0)

    def _tell(self) -> None:
        """Show the text that the rows make, and count what it finds."""
        text, archive = self.typed(), self._desk.archive
        question = replace(self._question, text=text)
        self.text.setText(text or self._desk.say("build_nothing"))
        self.search.setEnabled(bool(text))
        if not text:
            self._desk.jobs.forget("build count")
            self.count.setText("")
            return
        self._desk.jobs.read("build count", lambda: _count(archive, question), self._counted)

    def _counted(self, total: int) -> None:
        self.count.setText(self._desk.say("build_count", count=f"{total:,}"))

    def _ask(self) -> None:
        if self.typed():
            self.asked.emit(self.typed())

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.search.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)

    def _arrange(self) -> None:
        say = self._desk.say
        self.search.setProperty("rank", "main")
        self.add.setProperty("rank", "link")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner = QWidget()
        body = QVBoxLayout(inner)
        body.setContentsMargins(16, 20, 16, 20)
        body.setSpacing(10)
        self._rows.setSpacing(8)
        body.addLayout(self._rows)
        body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        body.addSpacing(8)
        body.addWidget(Plain(say("build_text"), "section"))
        body.addWidget(self.text)
        body.addWidget(self.count)
        body.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = Plain(say("build_heading"), "heading")
        column.addWidget(bar(heading, None, self.search, self.back))
        column.addWidget(area, 1)


def _begin(archive: Archive, text: str) -> Began:
    return askable(archive), rows_of(archive, text)


def _count(archive: Archive, question: Question) -> int:
    return finding.ask(archive, question, limit=0, counted=()).total
