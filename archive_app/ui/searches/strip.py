"""A strip above the list that asks for a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton
from typing_extensions import override

from archive_app.ui.widgets.plain import Plain
from archive_app.ui.words import Words

Named = Callable[[str], None]


class NameStrip(QFrame):
    """Enter takes the name, Escape goes away without one. Nothing is done without a name."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self.setProperty("pane", "head")
        self._done: Named = lambda _: None
        self.what = Plain("")
        self.name = QLineEdit()
        self.take = QPushButton(say("name_take"))
        self.take.setProperty("rank", "main")
        self.leave = QPushButton(say("name_leave"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self.what)
        row.addWidget(self.name, 1)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        self.name.textChanged.connect(lambda text: self.take.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._take)
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def ask(self, what: str, proposed: str, done: Named) -> None:
        """Ask for a name, with one proposed; `done` gets it."""
        self._done = done
        self.what.setText(what)
        self.name.setAccessibleName(what)
        self.name.setText(proposed)
        self.take.setEnabled(bool(proposed.strip()))
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        name = self.name.text().strip()
        if name:
            self.hide()
            self._done(name)
