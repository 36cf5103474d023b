"""How Whoosh writes and reads a segment of ours: one file of arrays for all its entries."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typing_extensions import override
from whoosh.codec import base
from whoosh.codec.whoosh3 import W3Segment
from whoosh.fields import FieldType, Schema
from whoosh.filedb.filestore import FileStorage

from archive_app.search.arrays import write_arrays
from archive_app.search.layout import Row, laid_out

EXTENSION = ".entries"


class EntriesCodec(base.Codec):  # type: ignore[misc]  # Whoosh is untyped
    """Writes the entries of a segment as arrays; `Part` reads them."""

    length_stats = False  # those that Whoosh scores by

    @override
    def new_segment(self, storage: FileStorage, indexname: str) -> EntriesSegment:
        """Return an empty segment."""
        return EntriesSegment(self, indexname)

    @override
    def per_document_writer(self, storage: FileStorage, segment: EntriesSegment) -> EntriesWriter:
        """Return what takes the entries of a segment."""
        return EntriesWriter(storage, segment)

    @override
    def field_writer(self, storage: FileStorage, segment: EntriesSegment) -> NoTerms:
        """Return what takes Whoosh's own postings, of which there are none."""
        return NoTerms()


class EntriesSegment(W3Segment):  # type: ignore[misc]
    """A segment: Whoosh counts its entries and knows which of them are deleted."""

    def path(self, storage: FileStorage) -> Path:
        """Return its file."""
        name: str = self.make_filename(EXTENSION)
        return Path(storage.folder) / name

    @override
    def should_assemble(self) -> bool:
        """Tell that its one file need not be made one file."""
        return False


class EntriesWriter(base.PerDocumentWriter):  # type: ignore[misc]
    """Gathers the stored fields of each entry, and writes all of them in one go when closed."""

    def __init__(self, storage: FileStorage, segment: EntriesSegment) -> None:
        self._path = segment.path(storage)
        self._rows: list[Row] = []
        self.is_closed = False

    @override
    def start_doc(self, docnum: int) -> None:
        """Begin an entry."""
        self._rows.append({})

    @override
    def add_field(self, fieldname: str, fieldobj: FieldType, value: Any, length: int) -> None:
        """Take a field of the entry that was begun last."""
        self._rows[-1][fieldname] = value

    def cancel_doc(self) -> None:
        """Forget the entry that was begun last."""
        self._rows.pop()

    @override
    def close(self) -> None:
        """Write the file, and wait until it is on the disk."""
        self.is_closed = True
        if self._rows:
            arrays, notes = laid_out(self._rows)
            self._rows = []
            with self._path.open("wb") as file:
                write_arrays(file, arrays, notes)
                file.flush()
                os.fsync(file.fileno())


class NoTerms(base.FieldWriter):  # type: ignore[misc]
    """Whoosh asks for a writer of postings; ours are written with the entries."""

    is_closed = False

    @override
    def add_postings(self, schema: Schema, lengths: object, items: Iterator[object]) -> None:
        """Take none: the fields yield none."""

    @override
    def close(self) -> None:
        """Be closed."""
        self.is_closed = True
