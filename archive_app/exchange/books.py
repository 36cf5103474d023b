"""A workbook of several sheets, each with its heads: small tables that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from archive_app.exchange.writing import Cell, Head, leaf_name


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet of a workbook: its name, its columns, its rows."""

    name: str
    heads: Sequence[Head]
    rows: Sequence[Sequence[Cell]]


def write_book(file: BinaryIO, leaves: Sequence[Leaf]) -> None:
    """Write a workbook; a text stays a text, whatever it looks like."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - late: 60 ms

    made = BytesIO()
    with Workbook(made) as book:
        head_format = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        body_format = book.add_format({"text_wrap": True, "valign": "top"})
        for leaf in leaves:
            sheet = book.add_worksheet(leaf_name(leaf.name))
            sheet.freeze_panes(1, 0)
            for place, head in enumerate(leaf.heads):
                sheet.set_column(place, place, head.width)
                sheet.write_string(0, place, head.label, head_format)
            for row, cells in enumerate(leaf.rows, start=1):
                for place, cell in enumerate(cells):
                    write = sheet.write_string if isinstance(cell, str) else sheet.write_number
                    write(row, place, cell, body_format)
    file.write(made.getvalue())
