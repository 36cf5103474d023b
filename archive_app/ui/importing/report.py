"""What became of a list that was imported: numbers, the refused rows, and how to take it back."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from archive_app.archive.catalogue import history
from archive_app.archive.catalogue.history import Undone
from archive_app.archive.lists.importing import Imported
from archive_app.ui.desk import Desk
from archive_app.ui.importing.told import show_refused
from archive_app.ui.widgets.flow import Flow
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.widgets.texts import TextsTable


class ReportPart(QFrame):
    """Tells what was imported. `again` asks for the next list."""

    again = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._done: Imported | None = None
        say = desk.say
        self.heading = Plain("", "heading", wrap=True)
        self.note = Plain("", "quiet", wrap=True)
        self.table = TextsTable(lambda rank: getattr(desk.look, rank), say("import_refused_rows"))
        self.undo_button = QPushButton()
        self.open_file = QPushButton(say("import_open_refused"))
        self.open_folder = QPushButton(say("open_folder"))
        self.next = QPushButton(say("import_next"))
        self._arrange()
        self.undo_button.clicked.connect(self.undo)
        self.open_file.clicked.connect(lambda: self._open(folder=False))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))
        self.next.clicked.connect(self.again)

    def show_done(self, name: str, done: Imported) -> None:
        """Show what became of the rows of a list of this name."""
        self._done = done
        say = self._desk.say
        self.heading.setText(self._told(done))
        step = say.step("import_list", {"file": name})
        self.undo_button.setText(say("do_undo_step", step=step).replace("&", "&&"))
        self.undo_button.setVisible(bool(done.added))
        file = done.refused_file
        for widget in (self.open_file, self.open_folder):
            widget.setVisible(file is not None)
        self.note.setText(say("import_refused_in", file=file) if file else "")
        self.note.setVisible(file is not None)
        show_refused(self._desk, self.table, done.refused)
        self.table.setVisible(bool(done.refused))
        self.next.setFocus()

    def undo(self) -> None:
        """Take the import back; what somebody changed since stays."""
        if self._done:
            archive, step = self._desk.archive, self._done.step
            self.undo_button.setEnabled(False)
            self._desk.jobs.run(
                self._desk.say("job_import_undo"),
                lambda _: history.undo_step(archive, step),
                self._undone,
            ).ended.connect(lambda: self.undo_button.setEnabled(True))

    def _undone(self, undone: Undone) -> None:
        say = self._desk.say
        told = say("undone", step=say.step(undone.label, dict(undone.details)))
        told += say("kept", count=len(undone.kept)) if undone.kept else ""
        self.heading.setText(told)
        self.undo_button.hide()

    def _told(self, done: Imported) -> str:
        counts = {
            "added": f"{done.added:,}",
            "same": f"{done.same:,}",
            "refused": f"{done.refused_count:,}",
        }
        if done.cancelled:
            return self._desk.say("import_cancelled", **counts)
        if not done.added and done.same and not done.refused_count:
            return self._desk.say("import_nothing_new", count=counts["same"])
        return self._desk.say("import_done", **counts)

    def _open(self, *, folder: bool) -> None:
        if self._done and self._done.refused_file:
            path = self._done.refused_file
            url = QUrl.fromLocalFile(str(path.parent if folder else path))
            QDesktopServices.openUrl(url)

    def _arrange(self) -> None:
        self.next.setProperty("rank", "main")
        buttons = Flow()
        for button in (self.next, self.undo_button, self.open_file, self.open_folder):
            buttons.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(24, 24, 24, 16)
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addWidget(self.note)
        row = QHBoxLayout()
        row.addLayout(buttons, 1)
        head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addStretch()
