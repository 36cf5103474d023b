"""The text of a file to be read through, from one hit to the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from archive_app.archive.archive import Archive
from archive_app.domain.casefile import HeldFile
from archive_app.ui.describe.fulltext import FullTextView
from archive_app.ui.desk import Desk

MOST = 2000
SMALLEST, LARGEST = 11, 39  # pixels of the letters
Spans = Sequence[tuple[int, int]]


class Reader(FullTextView):
    """Shows what was read of one file; `moved` tells that one came to another hit."""

    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.hits: Spans = ()
        self.hit = 0
        self.letters = 15
        self.zoom(0)

    @override
    def mark(self, searched: str) -> None:
        """Mark what was searched for, as soon as it is known where it stands."""
        self._show(())
        archive, text = self._desk.archive, self.toPlainText()
        if searched:
            self._desk.jobs.read(
                f"reader {id(self)}", lambda: _places(archive, searched, text), self._show
            )

    def next(self, steps: int = 1) -> None:
        """Go to the next hit, or to the one before."""
        if self.hits:
            self.hit = (self.hit + steps) % len(self.hits)
            self.setTextCursor(self._cursor(*self.hits[self.hit]))
            self.centerCursor()
            self.moved.emit()

    def zoom(self, steps: int) -> None:
        """Write larger, or smaller."""
        self.letters = min(max(self.letters + 2 * steps, SMALLEST), LARGEST)
        self.setStyleSheet(f"font-size: {self.letters}px")

    def go_to_page(self, held: HeldFile, page: int) -> None:
        """Go to where the text of a page, from 1, begins."""
        pages = [passage.page for passage in held.passages]
        if page in pages:
            before = list(self._passages([held]))[: pages.index(page)]
            start = sum(_units(text) + 2 for text in before)
            self.setTextCursor(self._cursor(start, start))
            self.centerCursor()

    def _show(self, hits: Spans) -> None:
        self.hits, self.hit = hits, -1
        self.setExtraSelections([self._marked(*hit) for hit in hits])
        self.next()
        self.moved.emit()

    def _marked(self, start: int, stop: int) -> QTextEdit.ExtraSelection:
        mark, look = QTextEdit.ExtraSelection(), QTextCharFormat()
        look.setBackground(QColor(self._desk.look.selection))
        look.setForeground(QColor(self._desk.look.accent))
        mark.cursor, mark.format = self._cursor(start, stop), look
        return mark

    def _cursor(self, start: int, stop: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def _places(archive: Archive, searched: str, text: str) -> Spans:
    """Return where something stands that was asked for, as Qt counts: in UTF-16."""
    from archive_app.archive.results.marking import Marking  # noqa: PLC0415 - late: search

    spans, before, units = list[tuple[int, int]](), 0, 0
    for start, stop in islice(Marking(archive, searched).places(text), MOST):
        first = units + _units(text[before:start])
        before, units = stop, first + _units(text[start:stop])
        spans.append((first, units))
    return spans


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
