"""Tables and forms as rows that share their rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.dossier.blocks import Closing, Form, Labelled, Table
from archive_app.dossier.layout.columns import column_widths
from archive_app.dossier.layout.measures import (
    CELL,
    CELL_CENTRED,
    LABEL,
    MILLIMETRE,
    STATEMENT,
    WIDTH,
)
from archive_app.dossier.layout.ruling import SIDE, Cell, RowStrip, row
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.layout.strips import Strip

LABEL_WIDTH = 29 * MILLIMETRE
SIGNING = 13 * MILLIMETRE
BOX = 120 * MILLIMETRE
TALL = 20  # millimetres: a place so high to write in is as wide as the page


def table_strips(letters: Letters, table: Table, group: int) -> Iterator[Strip]:
    """Yield a table; its heads are repeated at the head of every page that it goes on to."""
    styles = [CELL_CENTRED if head.centred else CELL for head in table.heads]
    widths = column_widths(letters, table, styles)
    names = zip((head.label for head in table.heads), widths, strict=True)
    titles = [Cell(name, width, LABEL, shaded=True) for name, width in names]
    heads = tuple(replace(strip, keeps=True) for strip in row(letters, titles, group=group))
    yield from heads
    for line in table.rows:
        cells = [Cell(*parts) for parts in zip(line.cells, widths, styles, strict=True)]
        for strip in row(letters, cells, group=group):
            yield replace(strip, entry=line.entry, head=heads)


def form_strips(letters: Letters, form: Form, group: int) -> Iterator[Strip]:
    """Yield a form: short fields in pairs, long ones over the full width."""
    for section in form.sections:
        name = [Cell(section.name, WIDTH, LABEL, shaded=True)]
        for strip in row(letters, name, group=group) if section.name else ():
            yield replace(strip, keeps=True)
        alone = section.room >= TALL
        rows = [[one] for one in section.fields] if alone else _paired(letters, section.fields)
        signs = 0 < section.room < TALL
        for fields in rows:
            for strip in _form_row(letters, fields, group, section.room * MILLIMETRE):
                yield replace(strip, leans=signs)


def closing_strips(letters: Letters, closing: Closing, group: int) -> Iterator[Strip]:
    """Yield the closing sheet: one large box, and under it places to sign in."""
    text = "\n".join([f"{closing.label}：", *closing.statement])
    least = 0.0 if closing.short else BOX
    yield from row(letters, [Cell(text, WIDTH, STATEMENT, top=True)], group=group, least=least)
    fields = closing.signatures
    for place in range(0, len(fields), 2):
        for strip in _form_row(letters, fields[place : place + 2], group, SIGNING):
            yield replace(strip, leans=True)


def _form_row(
    letters: Letters, fields: Sequence[Labelled], group: int, least: float = 0.0
) -> Iterator[RowStrip]:
    room = WIDTH / len(fields) - LABEL_WIDTH
    cells: list[Cell] = []
    for field in fields:
        cells += [Cell(field.label, LABEL_WIDTH, LABEL), Cell(field.value, room, CELL)]
    return row(letters, cells, group=group, least=least)


def _paired(letters: Letters, fields: Sequence[Labelled]) -> Iterator[Sequence[Labelled]]:
    """Yield the fields of each row. Two short ones share a row; one that is left has it alone."""
    waiting: list[Labelled] = []
    for field in fields:
        if not _is_short(letters, field):
            if waiting:
                yield waiting
            waiting = []
            yield [field]
            continue
        waiting.append(field)
        if len(waiting) == 2:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _is_short(letters: Letters, field: Labelled) -> bool:
    if not isinstance(field.value, str):
        return True
    room = WIDTH / 2 - LABEL_WIDTH - 2 * SIDE
    return "\n" not in field.value and letters.width(field.value, CELL) <= room
