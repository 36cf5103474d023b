"""Blocks of cells as spreadsheets write them on the clipboard."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

Block = Sequence[Sequence[str]]


def written(block: Block) -> str:
    """Return a block as text: tabs between cells, quotes around one with tabs, quotes or lines."""
    text = StringIO(newline="")
    csv.writer(text, "excel-tab", lineterminator="\n").writerows(block)
    return text.getvalue().removesuffix("\n")


def parsed(text: str) -> list[list[str]]:
    """Return the cells of a text from a spreadsheet, or from anywhere else; all rows as long.

    Quotes that have no end are part of the text.
    """
    rows = _quoted(text) if text.count('"') % 2 == 0 else _plain(text)
    width = max((len(row) for row in rows), default=1) or 1
    return [[*row, *[""] * (width - len(row))] for row in rows or [[""]]]


def _quoted(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), "excel-tab"))
    except csv.Error:  # a cell is longer than a spreadsheet's can be
        return _plain(text)


def _plain(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.splitlines()]
