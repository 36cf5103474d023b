"""The fields of the index, as Whoosh is told of them."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import override
from whoosh import fields, formats

from archive_app.domain.hits import Document
from archive_app.search.bodies import facets, lines
from archive_app.search.layout import Row
from archive_app.search.orders import code_key, day_key

NAME = "MAIN"
"""The name that Whoosh gives to an index that is the only one in its folder."""


class Grams(fields.FieldType):  # type: ignore[misc]  # Whoosh is untyped
    """A text any piece of which is found. The codec makes its postings, all at once."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None, stored=True)

    @override
    def index(self, value: str, **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield no postings."""
        yield from ()


def schema() -> fields.Schema:
    """Return the schema of the index."""
    kept = ("id", "facets", "fields", "code_key", "day_key")
    return fields.Schema(
        **{name: fields.STORED() for name in kept}, names=Grams(), text=Grams(), sounds=Grams()
    )


def row(document: Document) -> Row:
    """Return what the index keeps of a document, by field."""
    told = lines(document)
    return {
        "id": document.id,
        "facets": facets(document),
        "names": told.names,
        "text": told.text,
        "sounds": told.sounds,
        "fields": (*told.name_fields, *told.text_fields),
        "code_key": code_key(document),
        "day_key": day_key(document),
    }
