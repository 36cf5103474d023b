"""Of which year a report tells, and how many pages a volume may have."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain

EARLIEST, MOST = 1900, 9999
WIDTH = 90


class Extent(QWidget):
    """Asks for a year, where a dossier is yearly, and for the size of volumes.

    `changed` tells that another one was settled on. They stand `beside` each other, or below.
    """

    changed = Signal()

    def __init__(self, desk: Desk, *, beside: bool = False) -> None:
        super().__init__()
        say = desk.say
        this_year = date.today().year  # noqa: DTZ011 - the wall calendar
        self.year, self.pages = QLineEdit(str(this_year - 1)), QLineEdit()
        self._lines = (self.year, self.pages)
        for line in self._lines:
            line.setMaximumWidth(WIDTH)
        self.pages.setPlaceholderText(say("volumes_one"))
        self.year.setValidator(QIntValidator(EARLIEST, this_year))
        self.pages.setValidator(QIntValidator(1, MOST))
        self._labels = (Plain(say("issue_year")), Plain(say("volumes_pages")))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (label, line) in enumerate(zip(self._labels, self._lines, strict=True)):
            row, column = (0, 2 * place) if beside else (place, 0)
            line.setAccessibleName(label.text())
            line.editingFinished.connect(self._settle)
            grid.addWidget(label, row, column)
            grid.addWidget(line, row, column + 1)
        self.ask_year(asked=False)
        self._settled = self.chosen

    @property
    def chosen(self) -> tuple[int, int]:
        """Return the year and the pages of a volume; 0 where nothing is asked or wanted."""
        asked = not self.year.isHidden() and self.year.hasAcceptableInput()
        pages = self.pages.text() if self.pages.hasAcceptableInput() else ""
        return int(self.year.text()) if asked else 0, int(pages or 0)

    def ask_year(self, *, asked: bool) -> None:
        """Ask for a year, or not."""
        for widget in (self._labels[0], self.year):
            widget.setVisible(asked)

    def _settle(self) -> None:
        if self.chosen != self._settled:
            self._settled = self.chosen
            self.changed.emit()
