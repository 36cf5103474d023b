"""What is said of the chosen place on a picture: its name and a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton

from archive_app.archive.catalogue.regions import Region
from archive_app.ui.desk import Desk


class NoteLine(QFrame):
    """Two lines to type in; `told` gives the id, the name and the note, `unwanted` the id."""

    told = Signal(str, str, str)
    unwanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._region: Region | None = None
        self.title = hinted(desk.say("viewing_region_title"))
        self.note = hinted(desk.say("viewing_region_note"))
        self.remove_button = QPushButton(desk.say("viewing_region_remove"))
        self.remove_button.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.title, 2)
        row.addWidget(self.note, 5)
        row.addWidget(self.remove_button)
        for line in (self.title, self.note):
            line.editingFinished.connect(self.save)
        self.hide()

    def show_region(self, region: Region | None) -> None:
        """Show what is said of a place; what is typed in these lines stays."""
        before, self._region = self._region, region
        self.setVisible(region is not None)
        if region is None:
            return
        same = before is not None and before.id == region.id
        for line, text in ((self.title, region.title), (self.note, region.note)):
            if not (same and line.isModified()):
                line.setText(text)
                line.setCursorPosition(0)

    def save(self) -> None:
        """Tell what was typed, if it is anything new; a place is never left without a name."""
        region, title, note = self._region, self.title.text().strip(), self.note.text().strip()
        typed = self.title.isModified() or self.note.isModified()
        if region and title and typed and (title, note) != (region.title, region.note):
            for line in (self.title, self.note):
                line.setModified(False)
            self.told.emit(region.id, title, note)

    def _remove(self) -> None:
        if self._region:
            self.unwanted.emit(self._region.id)


def hinted(hint: str) -> QLineEdit:
    """Return a line to type in that says what belongs there."""
    line = QLineEdit()
    line.setPlaceholderText(hint)
    line.setAccessibleName(hint)
    line.setAcceptDrops(False)  # files dropped anywhere are taken in
    return line
