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

    def search(self, word: str) -> tuple[int, dict[str, dict[str, int]], list[str]]:
        """Return how many entries hold a word, how many by kind and by site, and the shortest."""
        phrase = f'"{pairs(folded(word))}"'
        self._base.execute("create temp table if not exists hit(number integer primary key)")
        self._base.execute("delete from hit")
        self._base.execute("insert into hit select rowid from pair where pair match ?", [phrase])
        counts = {facet: self._counted(facet) for facet in ("kind", "site")}
        shortest = self._base.execute(
            "select id from hit join entry on entry.rowid = number order by length, id limit 20"
        ).fetchall()
        (total,) = self._base.execute("select count(*) from hit").fetchone()
        self._base.rollback()
        return total, counts, [one for (one,) in shortest]

    def _counted(self, facet: str) -> dict[str, int]:
        """Return how many of the hits have each of the most frequent values."""
        return dict(
            self._base.execute(
                f"select {facet}, count(*) as n from hit join entry on entry.rowid = number"  # noqa: S608 - ours
                f" group by {facet} order by n desc, {facet} limit 100"
            ).fetchall()
        )

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
            [row, lines(document.names), lines(texts)],
        )


def lines(texts: Iterable[str]) -> str:
    """Return the pairs of some texts, with a word between them that is no pair."""
    return " between ".join(pairs(folded(text)) for text in texts)


def pairs(text: str) -> str:
    """Return the pairs of characters as words of plain letters, which FTS5 leaves as they are."""
    return " ".join(f"x{ord(a):x}x{ord(b):x}" for a, b in pairwise(text))
