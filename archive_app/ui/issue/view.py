"""Issuing a site's dossier: where to, for whom, and one button."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from archive_app.archive import issuing
from archive_app.archive.issuing import Issued
from archive_app.archive.listing import listing
from archive_app.domain.errors import ArchiveError
from archive_app.domain.file_names import file_name
from archive_app.domain.hits import Question
from archive_app.ui.describe.facts import size
from archive_app.ui.desk import Desk
from archive_app.ui.folders import documents
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments

SCOPES = ("internal", "submission", "public")


class IssueView(Task):
    """Asks where the PDF goes and how much may be seen in it, issues it, and opens it."""

    issued = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        say = desk.say
        self._site = ""
        self._result: Issued | None = None
        self.heading = Elided("", "heading")
        self.target = QLineEdit()
        self.scope = Segments([(scope, say(f"scope_{scope}")) for scope in SCOPES])
        self.note = Plain("", "quiet", wrap=True)
        self.content = Plain("", "", wrap=True)
        self.result = Plain("", "good", wrap=True)
        self.missing = Plain("", "attention", wrap=True)
        self.browse = QPushButton(say("browse"))
        self.issue_button = QPushButton(say("issue"))
        self.open_pdf = QPushButton(say("open_pdf"))
        self.open_folder = QPushButton(say("open_folder"))
        self.back = QPushButton(say("back_to_list"))
        self._connect()
        self._arrange()

    def start(self, site: str, name: str) -> None:
        """Prepare the dossier of a site."""
        if site != self._site or self._result is not None:
            self.target.setText(str(_proposed(name)))
        self._site = site
        self.heading.setText(self._desk.say("issue_for", name=name))
        self.scope.choose(self.scope.current() or "internal")
        self._explain()
        self._show_result(None)
        self._ask_content()
        self.issue_button.setFocus()

    def issue(self) -> None:
        """Issue the PDF in a job; the strip at the foot shows how far it is."""
        archive, site, scope = self._desk.archive, self._site, self.scope.current()
        target = Path(self.target.text().strip()).expanduser()
        self.issue_button.setEnabled(False)
        self._show_result(None)
        self._desk.jobs.run(
            self._desk.say("job_issue"),
            lambda job: issuing.issue(archive, job, site=site, target=target, scope=scope),
            self._done,
            self._refused,
        ).ended.connect(lambda: self.issue_button.setEnabled(True))

    def _done(self, issued: Issued) -> None:
        self._show_result(issued)
        self.issued.emit(issued)

    def _refused(self, error: ArchiveError) -> None:
        self.result.rank("bad")
        self.result.setText(self._desk.say.explain(error))
        self.result.show()

    def _ask_content(self) -> None:
        """Say what the dossier is going to be made of."""
        archive, question = self._desk.archive, Question(site=self._site)
        self._desk.jobs.read(
            "content", lambda: listing(archive, question).counts, self._show_content
        )

    def _show_content(self, counts: Mapping[str, int]) -> None:
        say = self._desk.say
        told = [
            f"{say.label(kind.label)} {counts[kind.id]:,}"
            for kind in self._desk.archive.kinds.of_family("record")
            if counts.get(kind.id)
        ]
        self.content.setText(say("between").join(told) or say("nothing"))

    def _show_result(self, issued: Issued | None) -> None:
        self._result = issued
        for widget in (self.result, self.open_pdf, self.open_folder):
            widget.setVisible(issued is not None)
        missing = issued.missing if issued else ()
        self.missing.setVisible(bool(missing))
        if issued:
            say = self._desk.say
            self.result.rank("good")
            self.result.setText(say("issued", pages=issued.pages, size=size(issued.size)))
            self.missing.setText(say("missing_glyphs", glyphs=" ".join(missing)))

    def _choose(self) -> None:
        title, pdf = self._desk.say("issue_target"), "PDF (*.pdf)"
        path, _ = QFileDialog.getSaveFileName(self, title, self.target.text(), pdf)
        if path:
            self.target.setText(path)

    def _explain(self) -> None:
        self.note.setText(self._desk.say(f"scope_{self.scope.current()}_note"))

    def _open(self, *, folder: bool) -> None:
        if self._result:
            path = self._result.path.parent if folder else self._result.path
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _connect(self) -> None:
        self.issue_button.setProperty("rank", "main")
        self.target.setAcceptDrops(False)
        self.issue_button.clicked.connect(self.issue)
        self.target.returnPressed.connect(self.issue)
        self.browse.clicked.connect(self._choose)
        self.back.clicked.connect(self.left)
        self.scope.chosen.connect(lambda _: self._explain())
        self.open_pdf.clicked.connect(lambda: self._open(folder=False))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_pdf)
        buttons.addWidget(self.open_folder)
        buttons.addStretch()
        grid = self._questions()
        grid.addWidget(self.issue_button, 4, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.result, 5, 1, 1, 2)
        grid.addWidget(self.missing, 6, 1, 1, 2)
        grid.addLayout(buttons, 7, 1, 1, 2)
        sheet = QFrame()
        sheet.setProperty("pane", "panel")
        sheet.setLayout(grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(self.heading, None, self.back))
        column.addWidget(sheet)
        column.addStretch(1)

    def _questions(self) -> QGridLayout:
        """Return the lines that ask where to and for whom."""
        say = self._desk.say
        grid = QGridLayout()
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(Plain(say("issue_target"), "label"), 0, 0)
        grid.addWidget(self.target, 0, 1)
        grid.addWidget(self.browse, 0, 2)
        grid.addWidget(Plain(say("content"), "label"), 1, 0)
        grid.addWidget(self.content, 1, 1, 1, 2)
        grid.addWidget(Plain(say("scope"), "label"), 2, 0)
        grid.addWidget(self.scope, 2, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.note, 3, 1, 1, 2)
        return grid


def _proposed(name: str) -> Path:
    """Return where the dossier of a site of this name would go by itself."""
    today = date.today()  # noqa: DTZ011 - the wall calendar
    return documents() / f"{file_name(name)}_案卷_{today:%Y%m%d}.pdf"
