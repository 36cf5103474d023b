"""The page on which a size is measured: one of an entry's own, or else a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from archive_app.archive.field import recording
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import line
from archive_app.ui.widgets.plain import Plain


class SizePage(QWidget):
    """What was measured and how much; `saved` gives the entry that has it now."""

    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._site = ""
        self._entry = ""  # whose sizes are measured; none: a note
        self.what = line(desk.say("field_size_what"))
        self.amount = line(desk.say("field_size_amount"))
        self.whose = Plain("", "quiet", wrap=True)
        self.amount.returnPressed.connect(self.save)
        self._arrange()

    def start(self, site: str, entry: Entry | None) -> None:
        """Measure an entry, if its kind has a field for sizes, else write a note of the site."""
        kinds = self._desk.archive.kinds
        fits = entry and recording.SIZES in {field.id for field in kinds[entry.kind].fields}
        self._site = site
        self._entry = entry.id if entry and fits else ""
        key = "field_size_of" if self._entry else "field_size_note"
        self.whose.setText(self._desk.say(key, name=entry.title if entry else ""))
        self.what.setFocus()

    def save(self) -> None:
        """Save the size; without an amount it is none."""
        archive, site, entry = self._desk.archive, self._site, self._entry
        told = f"{self.what.text().strip()} {self.amount.text().strip()}".strip()
        if not self.amount.text().strip():
            self.amount.setFocus()
            return
        self._desk.jobs.save(
            lambda: (
                recording.measure(archive, entry, told)
                if entry
                else recording.record(
                    archive, kind=recording.NOTE, site=site, values={recording.TEXT: told}
                )
            ),
            self._done,
        )

    def _done(self, entry: Entry) -> None:
        for one in (self.what, self.amount):
            one.clear()
        self.saved.emit(entry)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setSpacing(8)
        grid.addWidget(self.what, 0, 0)
        grid.addWidget(self.amount, 0, 1)
        grid.addWidget(self.whose, 1, 0, 1, 2)
        grid.setRowStretch(2, 1)
