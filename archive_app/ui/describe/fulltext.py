"""The text that machines read from an entry's files, with the words that were searched for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Passage
from archive_app.ui.describe.facts import length
from archive_app.ui.desk import Desk

MOST_MARKS = 500


class FullTextView(QPlainTextEdit):
    """All passages one after the other, to read and to copy."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("pane", "reading")
        self.setReadOnly(True)
        self.setPlaceholderText(desk.say("no_text"))

    def show_files(self, files: Sequence[HeldFile], searched: str) -> None:
        """Show the text of these files, and mark the words that were searched for."""
        self.setPlainText("\n\n".join(self._passages(files)))
        self.mark(searched)

    def mark(self, searched: str) -> None:
        """Mark every place where one of the words stands, and go to the first."""
        marks = [mark for word in searched.split() for mark in self._found(word)]
        self.setExtraSelections(marks)
        if marks:
            self.setTextCursor(marks[0].cursor)
            self.centerCursor()

    def _passages(self, files: Sequence[HeldFile]) -> Iterator[str]:
        for held in files:
            for passage in held.passages:
                where = self._where(passage)
                yield f"{where}\n{passage.text}" if where else passage.text

    def _where(self, passage: Passage) -> str:
        if passage.page is not None:
            return self._desk.say("page", page=passage.page)
        return length(passage.start) if passage.start is not None else ""

    def _found(self, word: str) -> Iterator[QTextEdit.ExtraSelection]:
        document: QTextDocument = self.document()
        cursor = QTextCursor(document)
        for _ in range(MOST_MARKS):
            cursor = document.find(word, cursor)
            if cursor.isNull():
                return
            look = QTextCharFormat()
            look.setBackground(QColor(self._desk.look.selection))
            look.setForeground(QColor(self._desk.look.accent))
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = QTextCursor(cursor), look
            yield mark
