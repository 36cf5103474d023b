"""Importing a list that others keep: choose it, lead its columns to fields, try it, import it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
)
from typing_extensions import override

from archive_app.archive.lists.importing import (
    Imported,
    Preview,
    import_list,
    preview,
    refused_beside,
)
from archive_app.archive.lists.list_file import ListFile
from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.folders import documents
from archive_app.ui.importing.columns import ColumnsPart
from archive_app.ui.importing.report import ReportPart
from archive_app.ui.importing.source import SourcePart
from archive_app.ui.importing.told import counted, show_refused, show_rows
from archive_app.ui.job import Job
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.segments import Segments
from archive_app.ui.widgets.texts import TextsTable

AT_ONCE = 5_000  # rows that are tried as soon as a person leads a column elsewhere


class ImportView(Task):
    """A page from the choice of a list to the report of its import."""

    holds_typing = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "panel")
        self.setAcceptDrops(True)
        say = desk.say
        self._preview: Preview | None = None
        self._file: ListFile | None = None
        self._running = False
        self._edited = False
        self.heading = Plain(say("import_heading"), "heading")
        self.back = QPushButton(say("back_to_list"))
        self.source = SourcePart(desk)
        self.note = Elided("", "quiet")
        self.columns = ColumnsPart(desk)
        self.rows = self._table("import_rows")
        self.problems = self._table("import_problems")
        parts = ("columns", "rows", "problems")
        self.tabs = Segments([(part, say(f"import_{part}")) for part in parts])
        self.empty = Plain(say("import_empty"), "label", wrap=True)
        self.counts = Plain("", "quiet", wrap=True)
        self.try_button = QPushButton(say("import_try"))
        self.import_button = QPushButton(say("import_now"))
        self.report = ReportPart(desk)
        self.pages = QStackedWidget()
        self.whole = QStackedWidget()
        self._arrange()
        self._connect()
        self._show_part("columns")

    def start(self, site: str, name: str) -> None:
        """Begin, with a site of this name for the rows of what must belong to one."""
        self.source.start(site, name)
        if self.whole.currentWidget() is self.report:
            self._next()
        self.source.path.setFocus()

    def import_(self) -> None:
        """Import the list in a job; the strip at the foot shows how far it is."""
        if self._file is None or self._running:
            return
        archive, file, desk = self._desk.archive, self._file, self._desk
        target = refused_file(file.path)
        self._run(running=True)
        desk.jobs.run(
            desk.say("job_import", name=file.path.name),
            lambda job: import_list(archive, job, file, refused=target, explained=desk.say.explain),
            self._done,
            self._failed,
        ).ended.connect(lambda: self._run(running=False))

    def try_(self) -> None:
        """Read the whole list in a job and say what would become of each row."""
        file = self._file
        if file and not self._running:
            self._run(running=True)
            self._desk.jobs.run(
                self._desk.say("job_import_try", name=file.path.name),
                lambda job: self._tried(file, job),
                self._show_trial,
                self._failed,
            ).ended.connect(lambda: self._run(running=False))

    @override
    def hear(self, changes: Changes) -> None:
        """Count again what is there already, once something was added or taken back."""
        idle = not self._running and self.whole.currentWidget() is not self.report
        if changes.entries and idle and self.isVisible():
            self._ask()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._next()
        self.source.take(_dropped(event)[0])

    def _table(self, key: str) -> TextsTable:
        return TextsTable(lambda rank: getattr(self._desk.look, rank), self._desk.say(key))

    def _chosen(self, _: Path) -> None:
        """Read another file, all of it anew."""
        self._preview = None
        self._edited = False
        self.columns.forget()
        self._file = self.source.list_file(anew=True)
        self._ask()

    def _reread(self) -> None:
        """Read the file in the way that a person says now; another kind or header starts anew."""
        held, file = self._preview, self.source.list_file()
        if held and (file.kind, file.header, file.sheet) == (
            held.mapping.kind,
            held.header.row,
            held.sheet.name,
        ):
            self._file = replace(file, mapping=held.mapping)
        else:
            other = held is not None and file.sheet != held.sheet.name
            self._file = replace(file, header=0) if other else file
            self._edited = False
            self.columns.forget()
        self._ask()

    def _map(self, mapping: object) -> None:
        """Read the list by the mapping that a person makes."""
        self._file = replace(self.source.list_file(), mapping=mapping)  # type: ignore[arg-type]  # a signal carries any object
        self._ask()

    def _ask(self) -> None:
        """Show how the list is read, and then what would become of it if it is not too long."""
        archive, file = self._desk.archive, self._file
        if file:
            self._desk.jobs.read("import", lambda: preview(archive, file), self._show, self._failed)

    def _show(self, told: Preview) -> None:
        self._preview = told
        kind = self._desk.archive.kinds[told.mapping.kind]
        self.source.show_fault(fault=False)
        self.source.show_preview(told)
        self._file = replace(self.source.list_file(), mapping=told.mapping)
        self.columns.show_preview(kind, told)
        show_rows(self._desk, self.rows, kind, told)
        show_refused(self._desk, self.problems, ())
        self.whole.setCurrentIndex(0)
        self._show_empty(empty=False)
        if not self._edited:
            key = "import_remembered" if told.is_remembered else "import_proposed"
            self.note.setText(self._desk.say(key))
            self._edited = True  # from here on the mapping is the person's
        self.import_button.setEnabled(told.fault is None and not self._running)
        self.try_button.setVisible(told.fault is None and told.sheet.rows > AT_ONCE)
        if told.fault:
            self._say(self._desk.say.explain(told.fault), "attention")
        elif told.sheet.rows > AT_ONCE:
            self._say(self._desk.say("import_long", count=f"{told.sheet.rows:,}"), "quiet")
        else:
            self._count(self._file)

    def _count(self, file: ListFile) -> None:
        self._desk.jobs.read("import", lambda: self._tried(file, Quiet()), self._show_trial)

    def _tried(self, file: ListFile, progress: Job | Quiet) -> Imported:
        return import_list(self._desk.archive, progress, file, dry_run=True)

    def _show_trial(self, done: Imported) -> None:
        if done.cancelled:
            return
        self._say(counted(self._desk, done), "attention" if done.refused_count else "good")
        show_refused(self._desk, self.problems, done.refused)
        key = "import_problems_counted" if done.refused_count else "import_problems"
        self.tabs.call("problems", self._desk.say(key, count=f"{done.refused_count:,}"))
        self.import_button.setEnabled(bool(done.added) and not self._running)

    def _done(self, done: Imported) -> None:
        if self._file:
            self.report.show_done(self._file.path.name, done)
            self.whole.setCurrentWidget(self.report)

    def _failed(self, error: ArchiveError) -> None:
        """Say why the list cannot be read; what was shown of another is taken away."""
        if self._preview is None:
            self.source.show_fault(fault=True)
            self._show_empty(empty=True)
        self._say(self._desk.say.explain(error), "bad")
        self.import_button.setEnabled(False)

    def _run(self, *, running: bool) -> None:
        self._running = running
        for widget in (self.source, self.columns, self.import_button, self.try_button):
            widget.setEnabled(not running)

    def _next(self) -> None:
        """Go back from the report to the choice of a list; this one is read as it was imported."""
        self.whole.setCurrentIndex(0)
        self._edited = False
        if self._file:
            self._file = replace(self._file, mapping=None)
            self._ask()
        self._show_part("columns")
        self.source.path.setFocus()
        self.source.path.selectAll()

    def _show_part(self, part: str) -> None:
        self.tabs.choose(part)
        self.pages.setCurrentWidget(getattr(self, part))

    def _show_empty(self, *, empty: bool) -> None:
        for widget in (self.tabs, self.pages):
            widget.setHidden(empty)
        self.empty.setVisible(empty)

    def _say(self, text: str, rank: str) -> None:
        self.counts.rank(rank)
        self.counts.setText(text)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.source.chosen.connect(self._chosen)
        self.source.changed.connect(self._reread)
        self.columns.changed.connect(self._map)
        self.tabs.chosen.connect(self._show_part)
        self.try_button.clicked.connect(self.try_)
        self.import_button.clicked.connect(self.import_)
        self.report.again.connect(self._next)

    def _arrange(self) -> None:
        self.import_button.setProperty("rank", "main")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(48)
        self.import_button.setEnabled(False)
        self.try_button.hide()
        for page in (self.columns, self.rows, self.problems):
            self.pages.addWidget(page)
        sheet = QFrame()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.source)
        column.addWidget(bar(self.tabs, self.note, pane=""))
        column.addWidget(self.pages, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(bar(self.counts, self.try_button, self.import_button, pane="foot"))
        self.counts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_empty(empty=True)
        self.whole.addWidget(sheet)
        self.whole.addWidget(self.report)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar(self.heading, None, self.back))
        outer.addWidget(self.whole, 1)


def refused_file(path: Path) -> Path:
    """Return where the refused rows of a list go: beside it, or where a person may write."""
    folder = path.parent if os.access(path.parent, os.W_OK) else documents()
    return folder / refused_beside(path).name


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the file that is being dropped, nothing for folders and several."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths if len(paths) == 1 and paths[0].is_file() else []
