"""Verifying: whether a PDF or a sheet of paper is an edition, and what has changed since."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from archive_app.archive.issuing.verifying import Changed, Verified, verify_file, verify_paper
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.folders import documents
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("verify_code", "verify_title", "verify_fields")
WIDTHS = (12, 30)
SUFFIX = ".pdf"


class VerifyView(Task):
    """Takes a PDF, or the number and the code on its cover, and says what it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        say = desk.say
        self.back = QPushButton(say("back_to_list"))
        self.drop = _Drop(desk)
        self.number, self.code = QLineEdit(), QLineEdit()
        self.check = QPushButton(say("verify_paper"))
        self.result = Plain("", "heading", wrap=True)
        self.note = Plain("", "quiet", wrap=True)
        self.changes = TextsTable(lambda rank: getattr(desk.look, rank), say("verify_changes"))
        self._arrange()
        self._connect()

    def start(self) -> None:
        """Wait for a file or a number."""
        self.drop.button.setFocus()

    def verify_file(self, path: Path) -> None:
        """Say what a file is."""
        archive = self._desk.archive
        self._ask()
        self._desk.jobs.read(
            "verify",
            lambda: verify_file(archive, path),
            lambda found: self._show(found, paper=False),
            self._refused,
        )

    def verify_paper(self) -> None:
        """Say whether number and code belong together."""
        archive = self._desk.archive
        number, code = self.number.text().strip(), self.code.text().strip()
        if number and code:
            self._ask()
            self._desk.jobs.read(
                "verify",
                lambda: verify_paper(archive, number, code),
                lambda found: self._show(found, paper=True),
                self._refused,
            )

    def _ask(self) -> None:
        self._say(self._desk.say("verify_reading"), "heading")

    def _show(self, found: Verified, *, paper: bool) -> None:
        say, sort = self._desk.say, "paper" if paper else "file"
        if found.edition is None:
            claims = say("verify_claims", claims=found.claims) if found.claims else ""
            self._say(say(f"verify_{sort}_wrong"), "bad", claims)
            return
        values = found.edition.values
        date = values.get("date")
        told = {
            "number": found.edition.number,
            "edition": values.get("edition", ""),
            "date": date.get("text", "") if isinstance(date, dict) else "",
            "by": values.get("issued_by", ""),
        }
        key = "verify_since" if found.changed else "verify_nothing_since"
        more = say("verify_paper_note") if paper else ""
        since = say(key, count=len(found.changed))
        self._say(say(f"verify_{sort}_right", **told), "good", f"{since}{more}")
        rows = [
            TextRow(
                (one.code, one.title, say("verify_removed") if one.removed else self._fields(one)),
                one.entry,
            )
            for one in found.changed
        ]
        self.changes.show_rows([say(head) for head in HEADS], rows, WIDTHS)
        self.changes.setVisible(bool(rows))

    def _fields(self, one: Changed) -> str:
        """Return the names of the fields that changed."""
        say = self._desk.say
        labels = {
            field.id: say.label(field.label) for field in self._desk.archive.kinds[one.kind].fields
        }
        return say("between").join(labels.get(field, field) for field in one.fields)

    def _refused(self, error: ArchiveError) -> None:
        self._say(self._desk.say.explain(error), "bad")

    def _say(self, text: str, rank: str, note: str = "") -> None:
        self.result.rank(rank)
        self.result.setText(text)
        self.note.setText(note)
        self.changes.hide()

    def _choose(self) -> None:
        title = self._desk.say("verify_choose")
        path, _ = QFileDialog.getOpenFileName(self, title, str(documents()), f"PDF (*{SUFFIX})")
        if path:
            self.verify_file(Path(path))

    def _touch(self) -> None:
        self.check.setEnabled(bool(self.number.text().strip() and self.code.text().strip()))

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.drop.button.clicked.connect(self._choose)
        self.drop.dropped.connect(self.verify_file)
        self.check.clicked.connect(self.verify_paper)
        for line in (self.number, self.code):
            line.textChanged.connect(lambda _: self._touch())
            line.returnPressed.connect(self.verify_paper)
        self.changes.entered.connect(lambda _: self.opened.emit(self.changes.key()))

    def _arrange(self) -> None:
        say = self._desk.say
        self.changes.hide()
        self.check.setEnabled(False)
        paper = QHBoxLayout()
        paper.setSpacing(12)
        for line, key in ((self.number, "verify_number"), (self.code, "verify_printed")):
            line.setPlaceholderText(say(key))
            line.setAccessibleName(say(key))
            paper.addWidget(line, 1)
        paper.addWidget(self.check)
        body = QVBoxLayout()
        body.setContentsMargins(24, 24, 24, 24)
        body.setSpacing(12)
        body.addWidget(self.drop)
        body.addWidget(Plain(say("verify_or_paper"), "label", wrap=True))
        body.addLayout(paper)
        body.addSpacing(12)
        body.addWidget(self.result)
        body.addWidget(self.note)
        body.addWidget(self.changes, 1)
        body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(Plain(say("verify_heading"), "heading"), None, self.back))
        column.addLayout(body, 1)


class _Drop(QFrame):
    """Where a PDF is dropped or chosen."""

    dropped = Signal(Path)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "drop")
        self.setAcceptDrops(True)
        self.button = QPushButton(desk.say("verify_choose"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addWidget(Plain(desk.say("verify_drop"), "label", wrap=True), 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _pdf(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _pdf(event)
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)


def _pdf(event: QDropEvent) -> Path | None:
    """Return the PDF that is being dropped, if it is one."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
    return next((path for path in paths if path.suffix.lower() == SUFFIX), None)
