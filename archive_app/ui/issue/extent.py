"""Of which year a report tells, and how many pages a volume may have."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain

EARLIEST, MOST = 1900, 9999


class Extent(QWidget):
    """Asks for a year, where a dossier is yearly, and for the size of volumes.

    `changed` tells that another one was settled on.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say = desk.say
        this_year = date.today().year  # noqa: DTZ011 - the wall calendar
        self.year, self.pages = QLineEdit(str(this_year - 1)), QLineEdit()
        self.pages.setPlaceholderText(say("volumes_one"))
        self.year.setValidator(QIntValidator(EARLIEST, this_year))
        self.pages.setValidator(QIntValidator(1, MOST))
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        for line, label in ((self.year, say("issue_year")), (self.pages, say("volumes_pages"))):
            line.setAccessibleName(label)
            line.editingFinished.connect(self._settle)
            self._form.addRow(Plain(label), line)
        self.ask_year(asked=False)
        self._settled = self.chosen

    @property
    def chosen(self) -> tuple[int, int]:
        """Return the year and the pages of a volume; 0 where nothing is asked or wanted."""
        asked = self._form.isRowVisible(self.year) and self.year.hasAcceptableInput()
        pages = self.pages.text() if self.pages.hasAcceptableInput() else ""
        return int(self.year.text()) if asked else 0, int(pages or 0)

    def ask_year(self, *, asked: bool) -> None:
        """Ask for a year, or not."""
        self._form.setRowVisible(self.year, asked)

    def _settle(self) -> None:
        if self.chosen != self._settled:
            self._settled = self.chosen
            self.changed.emit()
