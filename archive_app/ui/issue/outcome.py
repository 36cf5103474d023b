"""The line that says what became of a dossier, and where a reason for gaps is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain


class OutcomeLine(QFrame):
    """Hidden until there is something to say; `reasoned` gives why with gaps, once one is sure."""

    reasoned = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "notice")
        say = desk.say
        self._desk = desk
        self._path: Path | None = None
        self.text = Plain("", "good", wrap=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(say("final_reason"))
        self.reason.setAccessibleName(say("final_reason"))
        self._asks_reason = True
        self.confirm = QPushButton(say("final_anyway"))
        self.open_pdf = QPushButton(say("open_pdf"))
        self.open_folder = QPushButton(say("open_folder"))
        self.close_line = QPushButton(say("issue_close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.text, 2)
        row.addWidget(self.reason, 2)
        for button in (self.confirm, self.open_pdf, self.open_folder, self.close_line):
            row.addWidget(button)
        self.confirm.clicked.connect(self._confirm)
        self.reason.returnPressed.connect(self._confirm)
        self.reason.textChanged.connect(lambda _: self.confirm.setEnabled(self._may()))
        self.open_pdf.clicked.connect(lambda: self._open(folder=False))
        self.open_folder.clicked.connect(lambda: self._open(folder=True))
        self.close_line.clicked.connect(self.hide)
        self.hide()

    def say(self, text: str, rank: str, path: Path | None = None) -> None:
        """Say what came of it; a file that was written can be opened."""
        self._path = path
        self._show(text, rank)
        self.open_pdf.setVisible(path is not None)
        self.open_folder.setVisible(path is not None)

    def ask(self, text: str, *, reason: bool) -> None:
        """Ask whether dossiers are to be final, and for a `reason` why with gaps."""
        self.say(text, "attention")
        self.reason.clear()
        self._asks_reason = reason
        self.confirm.setText(self._desk.say("final_anyway" if reason else "final_sure"))
        self.confirm.setEnabled(not reason)
        self.reason.setVisible(reason)
        self.confirm.show()
        (self.reason if reason else self.confirm).setFocus()

    def _show(self, text: str, rank: str) -> None:
        self.text.rank(rank)
        self.text.setText(text)
        self.reason.hide()
        self.confirm.hide()
        self.show()

    def _confirm(self) -> None:
        if self._may():
            self.hide()
            self.reasoned.emit(self.reason.text().strip())

    def _may(self) -> bool:
        return bool(self.reason.text().strip()) or not self._asks_reason

    def _open(self, *, folder: bool) -> None:
        if self._path:
            path = self._path.parent if folder else self._path
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
