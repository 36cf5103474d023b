"""The reference for searching: SQLite's FTS5 on pairs of characters, doing the same work."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

from archive_app.domain.hits import Document
from archive_app.search.folding import folded


class Fts5:
    """A table of pairs with positions; a phrase of pairs is exactly a substring."""

    def __init__(self, path: Path, documents: Iterable[Document]) -> None:
        self._base = sqlite.connect(path)
        self._base.executescript(
            """
            pragma journal_mode = wal; pragma synchronous = full;
            create table entry(id text primary key, kind text, site text, length integer);
            create virtual table pair using fts5(names, text, content='', contentless_delete=1);
            """
        )
        for document in documents:
            self._insert(document)
        self._base.execute("insert into pair(pair) values ('optimize')")
        self._base.commit()

    def save(self, document: Document) -> None:
        """Put a document in place of the one with its id, and commit."""
        self._base.execute(
            "delete from pair where rowid = (select rowid from entry where id = ?)", [document.id]
        )
        self._base.execute("delete from entry where id = ?", [document.id])
        self._insert(document)
        self._base.commit()

    def search(self, word: str) -> tuple[int, dict[str, int], list[str]]:
        """Return how many entries hold a word, how many of each kind, and the 20 shortest."""
        phrase = f'"{_pairs(folded(word))}"'
        self._base.execute("create temp table if not exists hit(number integer primary key)")
        self._base.execute("delete from hit")
        self._base.execute("insert into hit select rowid from pair where pair match ?", [phrase])
        kinds = dict(
            self._base.execute(
                "select kind, count(*) from hit join entry on entry.rowid = number group by kind"
            ).fetchall()
        )
        shortest = self._base.execute(
            "select id from hit join entry on entry.rowid = number order by length, id limit 20"
        ).fetchall()
        self._base.rollback()
        return sum(kinds.values()), kinds, [one for (one,) in shortest]

    def close(self) -> None:
        """Close the table."""
        self._base.close()

    def _insert(self, document: Document) -> None:
        texts = [stretch.text for stretch in document.stretches]
        length = sum(map(len, texts))
        row = self._base.execute(
            "insert into entry values (?, ?, ?, ?)",
            [document.id, document.kind, document.site, length],
        ).lastrowid
        self._base.execute(
            "insert into pair(rowid, names, text) values (?, ?, ?)",
            [row, _lines(document.names), _lines(texts)],
        )


def _lines(texts: Iterable[str]) -> str:
    """Return the pairs of some texts, with a word between them that is no pair."""
    return " between ".join(_pairs(folded(text)) for text in texts)


def _pairs(text: str) -> str:
    """Return the pairs of characters as words of plain letters, which FTS5 leaves as they are."""
    return " ".join(f"x{ord(a):x}x{ord(b):x}" for a, b in pairwise(text))
