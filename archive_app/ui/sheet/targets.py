"""Where a pasted block goes, by what is selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionRange

from archive_app.ui.sheet.block import Block

Place = tuple[int, int, str]
"""A row, a column, and the text for the cell there."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells."""

    rows: range
    columns: range


def areas(selection: Sequence[QItemSelectionRange]) -> list[Area]:
    """Return the rectangles of a selection."""
    return [
        Area(range(one.top(), one.bottom() + 1), range(one.left(), one.right() + 1))
        for one in selection
    ]


def bounds(selected: Sequence[Area]) -> Area:
    """Return the rectangle around some others."""
    return Area(
        range(min(one.rows.start for one in selected), max(one.rows.stop for one in selected)),
        range(
            min(one.columns.start for one in selected), max(one.columns.stop for one in selected)
        ),
    )


def pasted(
    block: Block, selected: Sequence[Area], size: tuple[int, int]
) -> tuple[list[Place], int]:
    """Return where the texts of a block go, and how many find no room in a table of this size.

    One text fills all that is selected; a block is repeated where it fits in several times.
    """
    if len(block) == len(block[0]) == 1:
        text = block[0][0]
        return [
            (row, column, text) for one in selected for row in one.rows for column in one.columns
        ], 0
    around = bounds(selected)
    rows, columns = (
        range(span.start, span.start + (len(span) if len(span) % count == 0 else count))
        for span, count in ((around.rows, len(block)), (around.columns, len(block[0])))
    )
    places = [
        (
            row,
            column,
            block[(row - rows.start) % len(block)][(column - columns.start) % len(block[0])],
        )
        for row in rows
        for column in columns
    ]
    inside = [one for one in places if one[0] < size[0] and one[1] < size[1]]
    return inside, len(places) - len(inside)


def filled(top: Sequence[str], area: Area) -> Iterator[Place]:
    """Walk through the cells below the topmost line of a rectangle, with the texts of that line."""
    for row in area.rows[1:]:
        for column, text in zip(area.columns, top, strict=True):
            yield row, column, text
