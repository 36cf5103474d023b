"""The editions of a site as they were issued: what has changed since, and the same once more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from archive_app.archive.issuing.editions import Edition
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.emptying import empty
from archive_app.ui.widgets.plain import Elided, Plain

SHOWN = 5


class EditionsView(QWidget):
    """Lists editions, the newest first; `compared` and `again` give the one that is meant."""

    compared = Signal(object)
    again = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_editions(self, found: Sequence[Edition]) -> None:
        """Show these editions."""
        say = self._desk.say
        empty(self._column)
        self._column.addWidget(Plain(say("editions_heading"), "section"))
        for one in found[:SHOWN]:
            self._column.addWidget(self._line(one))
        if not found:
            self._column.addWidget(Plain(say("editions_none"), "quiet", wrap=True))

    def _line(self, one: Edition) -> QWidget:
        say, values = self._desk.say, one.values
        date = values.get("date")
        told = say(
            "edition_line",
            date=date.get("text", "") if isinstance(date, dict) else "",
            edition=values.get("edition", ""),
            number=one.number,
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        text = Elided(told)
        text.setToolTip(f"SHA-256 {one.sha256}")
        row.addWidget(text, 1)
        for key, signal in (("edition_compare", self.compared), ("edition_again", self.again)):
            button = QPushButton(say(key))
            button.setProperty("rank", "link")
            button.setAccessibleName(f"{say(key)} {one.number}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(one))
            row.addWidget(button)
        return line
