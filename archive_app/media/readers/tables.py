"""Lists of any sort, as rows of texts: what each cell says, never what it might mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from archive_app.domain.tables import Row, Sheet
from archive_app.media.readers import separated, tracks, workbooks
from archive_app.media.tables import TRACKS

_ROWS, _CHARACTERS = 512, 200_000


def opened(file: BinaryIO, media_type: str, sheet: str) -> tuple[Sheet, Iterator[Row]]:
    """Return what a list is and its rows; `sheet` names one of a workbook, "" the likeliest.

    Raise `Refused` (damaged_file, encrypted_file, unknown_sheet).
    """
    if media_type.startswith("text/"):
        return separated.opened(file)
    if media_type in TRACKS:
        return tracks.opened(file, media_type)
    return workbooks.opened(file, media_type, sheet)


def parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    """Walk through rows in parts that a message can carry; rows with nothing in them are left out.

    A part ends at so many rows or so many characters, whichever comes first.
    """
    part, size = list[Row](), 0
    for row in rows:
        length = sum(map(len, row.cells))
        if not length:
            continue
        part.append(row)
        size += length
        if len(part) >= _ROWS or size >= _CHARACTERS:
            yield part
            part, size = [], 0
    if part:
        yield part
