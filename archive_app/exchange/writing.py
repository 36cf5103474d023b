"""Tables for others, written row by row: a workbook, or a text file that any program reads."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from archive_app.domain.errors import Refused
from archive_app.domain.formulas import guarded
from archive_app.domain.identifiers import whole

Cell = str | int | float
WORKBOOK, TEXT = ".xlsx", ".csv"
SUFFIXES = (WORKBOOK, TEXT)
MOST_ROWS = 1_048_575  # of a workbook's sheet, below the names of its columns
LONGEST = 32_767  # UTF-16 units in a workbook's cell
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def leaf_name(name: str) -> str:
    """Return what a workbook takes for the name of a sheet, perhaps nothing at all."""
    return whole(name).translate(_NO_NAME).strip()[:31]


@dataclass(frozen=True, slots=True)
class Head:
    """A column's name and how many letters wide it is shown."""

    label: str
    width: int = 16


Writing = Callable[[Sequence[Cell]], None]
"""Writes a row. A text stays a text, whatever it looks like; raise `Refused` if it has no room."""


@contextmanager
def written(file: BinaryIO, suffix: str, name: str, heads: Sequence[Head]) -> Iterator[Writing]:
    """Give what writes the rows of one table into a file; it is whole at the end.

    Raise `Refused` if there is no such sort of file.
    """
    sorts = {WORKBOOK: _workbook, TEXT: _text}
    if suffix.lower() not in sorts:
        raise Refused("unknown_table_file", suffix=suffix, nearest=SUFFIXES)
    with sorts[suffix.lower()](file, name, heads) as write:
        yield write


@contextmanager
def _text(file: BinaryIO, _name: str, heads: Sequence[Head]) -> Iterator[Writing]:
    """Write UTF-8 with its mark, without which spreadsheets take Chinese for something else."""
    text = io.TextIOWrapper(file, "utf-8-sig", newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)

    def write(cells: Sequence[Cell]) -> None:
        rows.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in cells])

    write([head.label for head in heads])
    try:
        yield write
        text.flush()
    finally:
        text.detach()  # whoever opened the file closes it


@contextmanager
def _workbook(file: BinaryIO, name: str, heads: Sequence[Head]) -> Iterator[Writing]:
    """Write a workbook of one sheet; rows go to the drive as they come."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - late: 60 ms

    drive = _Drive(file)
    book = Workbook(drive, {"constant_memory": True})
    sheet = book.add_worksheet(leaf_name(name) or None)
    head_format = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body_format = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    for place, head in enumerate(heads):
        sheet.set_column(place, place, head.width)
        sheet.write_string(0, place, head.label, head_format)
    row = 0

    def write(cells: Sequence[Cell]) -> None:
        nonlocal row
        row += 1
        if row > MOST_ROWS:
            raise Refused("table_too_long", most=MOST_ROWS)
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                if len(cell) > LONGEST // 2 and len(cell.encode("utf-16-le")) > 2 * LONGEST:
                    raise Refused("cell_too_long", row=row, column=heads[place].label, most=LONGEST)
                sheet.write_string(row, place, cell, body_format)
            else:
                sheet.write_number(row, place, cell, body_format)

    try:
        yield write
    finally:
        book.close()
    if drive.failure:
        raise drive.failure


class _Drive:
    """A file that takes everything and tells in the end what it had no room for.

    A zip that was stopped half way would try again when it is forgotten, where nobody hears it.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.failure: OSError | None = None
        self.seek, self.tell, self.flush = file.seek, file.tell, file.flush

    def write(self, data: bytes) -> int:
        """Write if nothing has failed yet."""
        if self.failure is None:
            try:
                return self._file.write(data)
            except OSError as failure:
                self.failure = failure
        return len(data)
