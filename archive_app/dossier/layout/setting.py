"""From the blocks of a plan to the strips of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from archive_app.domain.charts.chart import Chart
from archive_app.dossier.blocks import (
    Block,
    Closing,
    Cover,
    Form,
    Heading,
    Leaders,
    Note,
    Paragraph,
    Part,
    Plate,
    PlateRow,
    Sketch,
    Table,
    Title,
)
from archive_app.dossier.layout.charting import chart_strip
from archive_app.dossier.layout.covers import CoverStrip
from archive_app.dossier.layout.measures import (
    CONTENTS,
    NOTE,
    PART_HEADING,
    RECORD_HEADING,
    SHEET_TITLE,
    TEXT,
    TEXT_HEADING,
    WIDTH,
)
from archive_app.dossier.layout.own_size import own_size_strip
from archive_app.dossier.layout.pairs import pair_strips
from archive_app.dossier.layout.plates import plate_strips
from archive_app.dossier.layout.sheet import Letters
from archive_app.dossier.layout.sketching import SketchStrip
from archive_app.dossier.layout.strips import LeaderStrip, Strip, text_strips
from archive_app.dossier.layout.tables import closing_strips, form_strips, table_strips

NUMBER_ROOM = 40.0
UNDER_TEXT = 6.0
Ruled = Form | Table | Closing


def strips(letters: Letters, part: Part) -> Iterator[Strip]:
    """Yield the strips of a part, from its first page on."""
    groups = count(1)
    blocks = (None, *part.blocks, None)
    for before, block, after in zip(blocks, part.blocks, blocks[2:], strict=False):
        made = list(_strips(letters, block, next(groups)))
        if made and isinstance(block, Note) and isinstance(after, Heading | None):
            made[-1] = replace(made[-1], keeps=False)  # nothing more is said of what it is about
        if made and isinstance(block, Ruled) and isinstance(before, Paragraph):
            made[0] = replace(made[0], gap=UNDER_TEXT)
        yield from made


def _strips(letters: Letters, block: Block, group: int) -> Iterator[Strip]:
    match block:
        case Cover():
            yield CoverStrip(cover=block)
        case Sketch():
            yield SketchStrip(sketch=block)
        case Chart():
            yield chart_strip(letters, block)
        case Leaders():
            yield from _leaders(letters, block)
        case Plate() | PlateRow():
            yield from _pictures(letters, block)
        case Form() | Table() | Closing():
            yield from _ruled(letters, block, group)
        case _:
            yield from _text(letters, block)


def _pictures(letters: Letters, block: Plate | PlateRow) -> Iterator[Strip]:
    if isinstance(block, PlateRow):
        yield from pair_strips(letters, block)
        return
    own = own_size_strip(block, block.size) if block.size else None
    yield from [own] if own else plate_strips(letters, block)


def _ruled(letters: Letters, block: Ruled, group: int) -> Iterator[Strip]:
    if isinstance(block, Form):
        yield from form_strips(letters, block, group)
    elif isinstance(block, Table):
        yield from table_strips(letters, block, group)
    else:
        yield from closing_strips(letters, block, group)


def _text(letters: Letters, block: Title | Heading | Paragraph | Note) -> list[Strip]:
    text, entry = block.text, ""
    if isinstance(block, Title):
        style, text = SHEET_TITLE, "　".join(text) if len(text) == 2 else text
    elif isinstance(block, Heading):
        style, entry = PART_HEADING if block.level == 1 else RECORD_HEADING, block.entry
    elif isinstance(block, Paragraph):
        style, entry = TEXT_HEADING if block.heading else TEXT, block.entry
    else:
        style, entry = NOTE, block.entry
    cites = dict(block.cites) if isinstance(block, Paragraph) else None
    return text_strips(letters, text, style, entry, cites=cites)


def _leaders(letters: Letters, block: Leaders) -> Iterator[Strip]:
    for text, level, page in block.lines:
        style = CONTENTS[level]
        left = 2.0 * style.size * (level - 1)
        made = letters.lines(text, style, WIDTH - left - NUMBER_ROOM)
        for number, line in enumerate(made, start=1):
            last = number == len(made)
            yield LeaderStrip(
                height=style.leading,
                keeps=not last,
                line=line,
                style=style,
                left=left,
                page=page if last else "",
            )
