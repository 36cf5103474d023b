"""The sheet on which a person says who is working: asked once, and changed at any time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QPushButton, QWidget

from archive_app.ui.widgets.plain import Plain
from archive_app.ui.words import Words

WIDTH = 380


class WhoSheet(QDialog):
    """`told` gives the name with which changes are signed, and the role, which may be empty."""

    told = Signal(str, str)

    def __init__(self, parent: QWidget, say: Words, name: str, role: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("who"))
        self.name = QLineEdit(name)
        self.role = QLineEdit(role)
        self.role.setPlaceholderText(say("who_role_hint"))
        self.button = QPushButton(say("who_done"))
        self.button.setProperty("rank", "main")
        self.button.clicked.connect(self._tell)
        self.name.textChanged.connect(self._check)
        self._arrange(say)
        self._check()

    def _check(self) -> None:
        self.button.setEnabled(bool(self.name.text().strip()))

    def _tell(self) -> None:
        self.told.emit(" ".join(self.name.text().split()), " ".join(self.role.text().split()))
        self.accept()

    def _arrange(self, say: Words) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        note = Plain(say("who_note"), "quiet", wrap=True)
        note.setFixedWidth(WIDTH)
        grid.addWidget(note, 0, 0, 1, 2)
        for row, (key, line) in enumerate((("who_name", self.name), ("who_role", self.role)), 1):
            line.setAccessibleName(say(key))
            grid.addWidget(Plain(say(key), "label"), row, 0)
            grid.addWidget(line, row, 1)
        grid.addWidget(self.button, 3, 1)
        self.name.selectAll()
