"""Cross tables as files: a workbook, or a text file that any program reads."""

from __future__ import annotations

from pathlib import Path

from archive_app.archive.issuing.writing import writing
from archive_app.archive.programme.figures.cross import Grid
from archive_app.exchange.writing import Head

NAME, NUMBER = 28, 14


def export_grid(told: Grid, target: Path, *, note: str = "") -> Path:
    """Write a cross table as XLSX or CSV, with a note below it, and return where it is.

    Raise `Refused` for another ending, `Unavailable` if it cannot be written.
    """
    heads = [Head(one, NUMBER if place else NAME) for place, one in enumerate(told.heads)]
    with writing(target, heads) as write:
        for row in told.rows:
            write(row)
        if note:
            write([note])
    return target


def as_text(told: Grid) -> str:
    """Return a cross table as spreadsheets take it from the clipboard: tabs and line ends."""
    lines = [told.heads, *told.rows]
    return "\n".join("\t".join(_plain(cell) for cell in line) for line in lines)


def _plain(cell: str | int) -> str:
    return " ".join(str(cell).split())
