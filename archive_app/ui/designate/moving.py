"""What the selected listings are moved on to, when, by which document, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from archive_app.archive.programme.listings import Listing
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.asked import Asked
from archive_app.ui.widgets.choice import Choice
from archive_app.ui.widgets.plain import Plain


class MovingStrip(QFrame):
    """Offers the states that may follow; `wanted` gives one with what is told of it."""

    wanted = Signal(str, dict)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._desk = desk
        say = desk.say
        self.note = Plain("", "quiet", wrap=True)
        self.to, self.on = Choice(), QLineEdit(today())
        self.document, self.by = QLineEdit(), QLineEdit()
        self.asked = Asked(
            {
                "state": (say("listing_to"), self.to),
                "on": (say("listing_on"), self.on),
                "document": (say("listing_document"), self.document),
                "by": (say("listing_by"), self.by),
            }
        )
        self.button = QPushButton(say("listing_move"))
        self._arrange()
        self.asked.done.connect(self._want)
        self.button.clicked.connect(self._want)

    def show_chosen(self, chosen: Sequence[Listing]) -> None:
        """Offer what may follow for all that is selected."""
        say, known = self._desk.say, self._desk.archive.vocabularies
        common = set(chosen[0].next).intersection(*(one.next for one in chosen)) if chosen else ()
        offered = [state for state in (chosen[0].next if chosen else ()) if state in common]
        wanted = self.to.currentData()
        self.to.clear()
        for state in offered:
            self.to.addItem(known.full_label(known.term(state), say.language), state)
        self.to.setCurrentIndex(max(self.to.findData(wanted), 0))
        if not chosen:
            self.note.setText(say("listing_choose"))
        elif not offered:
            self.note.setText(say("listing_no_common"))
        else:
            self.note.setText(say("listing_chosen", count=f"{len(chosen):,}"))
        self.setEnabled(not self._desk.archive.read_only)
        self.button.setEnabled(bool(offered))

    def _want(self) -> None:
        told = self.asked.texts()
        if self.button.isEnabled() and told["state"]:
            self.wanted.emit(told.pop("state"), told)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.addWidget(self.asked)
        column.addLayout(row)


def today() -> str:
    """Return the day of today as people write it in a form."""
    return datetime.now().astimezone().date().isoformat()
