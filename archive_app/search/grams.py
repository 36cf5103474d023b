"""The fields of the index: characters and pairs of characters to look up, and columns to read."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import override
from whoosh import columns, fields, formats

from archive_app.domain.hits import Document
from archive_app.search.matching import BETWEEN, body

Row = dict[str, str | bytes]

NAME = "MAIN"
"""The name that Whoosh gives to an index that is the only one in its folder."""


class Grams(fields.FieldType):  # type: ignore[misc]  # Whoosh is untyped
    """Which entries hold a character, and which hold two in a row; nothing about where."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None)

    @override
    def index(self, value: str, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each character and each pair of characters of a folded text, once."""
        found = set(value)
        found.discard(BETWEEN)
        found.update(pair for pair in map(str.__add__, value, value[1:]) if BETWEEN not in pair)
        for gram in found:
            yield gram.encode(), 1, 1.0, b""


def grams_of(word: str) -> list[str]:
    """Return what to look up for a folded word: its pairs, or the one character that it is."""
    return list(dict.fromkeys(map(str.__add__, word, word[1:]))) or [word]


def schema() -> fields.Schema:
    """Return the schema of the index."""
    return fields.Schema(
        id=fields.ID(sortable=True),
        kind=fields.COLUMN(columns.RefBytesColumn()),
        site=fields.COLUMN(columns.RefBytesColumn()),
        names=Grams(),
        text=Grams(),
        body=fields.COLUMN(),
    )


def row(document: Document) -> Row:
    """Return what the index keeps of a document, by field."""
    entry = body(document)
    return {
        "id": document.id,
        "kind": document.kind.encode(),
        "site": document.site.encode(),
        "names": entry.names.decode(),
        "text": entry.text.decode(),
        "body": entry.pack(),
    }
