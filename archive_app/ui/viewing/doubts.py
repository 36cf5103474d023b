"""The queue of words that nobody understood yet, from all recordings of a site or of everywhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout
from typing_extensions import override

from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.domain.changes import Changes
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Task
from archive_app.ui.widgets.bar import bar
from archive_app.ui.widgets.plain import Elided, Plain
from archive_app.ui.widgets.texts import TextRow, TextsTable

HEADS = ("doubts_record", "listening_when", "listening_what")


class DoubtsView(Task):
    """Lists the clips; `wanted` gives the entry and the second of the one that is to be heard."""

    wanted = Signal(str, float)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("pane", "ground")
        self.title = Elided("", "heading")
        self.table = TextsTable(lambda rank: str(getattr(desk.look, rank)), desk.say("doubts"))
        self.pages = QStackedWidget()
        self._site = ""
        self._found: Sequence[Segment] = ()
        self._arrange()

    def start(self, site: str, place: str) -> None:
        """List what is unclear in a site, or everywhere without one."""
        self._site = site
        self.title.setText(" · ".join(filter(None, (self._desk.say("doubts"), place))))
        self.ask()
        self.table.setFocus()

    def ask(self) -> None:
        """Ask for the clips anew."""
        archive, site = self._desk.archive, self._site
        self._desk.jobs.read("doubts", lambda: segments.doubts(archive, site), self._show)

    @override
    def hear(self, changes: Changes) -> None:
        if changes.entries and self.isVisible():
            self.ask()

    def _show(self, found: Mapping[Segment, str]) -> None:
        self._found = list(found)
        rows = [
            TextRow((found[one], length(one.passage.start or 0.0), one.title), one.id)
            for one in self._found
        ]
        self.table.show_rows([self._desk.say(head) for head in HEADS], rows, (16, 6))
        self.pages.setCurrentIndex(0 if rows else 1)

    def _play(self, row: int) -> None:
        chosen = self._found[row]
        self.wanted.emit(chosen.entry, chosen.passage.start or 0.0)

    def _arrange(self) -> None:
        back = QPushButton(self._desk.say("viewing_back"))
        back.clicked.connect(self.left)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.left.emit, context=within)
        self.table.clicked.connect(lambda index: self._play(index.row()))
        self.table.entered.connect(self._play)
        nothing = Plain(self._desk.say("doubts_none"), "quiet", wrap=True)
        nothing.setContentsMargins(32, 32, 32, 32)
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.table, nothing):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar(back, self.title, None))
        column.addWidget(self.pages, 1)
