"""A table's file: whole and in its place, or not there at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from archive_app.exchange.writing import Head, Writing, written


@contextmanager
def writing(target: Path, heads: Sequence[Head]) -> Iterator[Writing]:
    """Give what writes rows to a file, XLSX or CSV by its ending; it is in its place at the end.

    Raise `Refused` for another ending, `Unavailable` if the disk is full.
    """
    from archive_app.dossier.replacing import replacing  # noqa: PLC0415 - late

    with replacing(target) as file, written(file, target.suffix, target.stem, heads) as write:
        yield write
