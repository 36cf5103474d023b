"""What is shown of a hit: its title and the best of its text, with what was asked for marked."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import understood_piece
from archive_app.domain.asked import Piece
from archive_app.domain.hits import Document, Snippet, Stretch
from archive_app.search.questions import Either, Tree, Word, wanted
from archive_app.search.reading import parse
from archive_app.search.snippets import mark, snippet

UNMARKED = Either(())
"""Stands for a condition, of which nothing is written."""


class Marking:
    """Marks what a text asks for in one document after the other."""

    def __init__(self, archive: Archive, text: str) -> None:
        self._archive = archive
        self._tree = parse(text, self._words)

    def marked(self, document: Document) -> tuple[Snippet, Snippet]:
        """Return the title and the best stretch of an entry's text."""
        others = [Stretch("names", name) for name in document.names[1:]]
        stretches = [*document.stretches, *others]
        return mark(self._tree, document.names[0]), snippet(self._tree, stretches)

    @property
    def words(self) -> list[str]:
        """Return the words that are to be found written, as they were typed."""
        return list(dict.fromkeys(word.text for word in wanted(self._tree)))

    def places(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where in a whole text something stands that was asked for: half-open ranges."""
        return mark(self._tree, text).marks

    def _words(self, piece: Piece) -> Tree | None:
        """Return the words that a field with a value asks for; nothing where it is plain text."""
        part = understood_piece(self._archive, piece)
        if part.sort == "plain":
            return None
        return Word(part.text) if part.sort == "text" else UNMARKED
