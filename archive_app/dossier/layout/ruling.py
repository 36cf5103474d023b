"""Ruled rows: tables and forms whose rules meet, over as many pages as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from typing_extensions import override

from archive_app.dossier.blocks import FirstPages, Text
from archive_app.dossier.layout.breaking import Line
from archive_app.dossier.layout.measures import Style
from archive_app.dossier.layout.sheet import THICK, THIN, Letters, Sheet
from archive_app.dossier.layout.strips import Strip

SIDE, ABOVE = 4.0, 4.0
WHOLE = 12
WIDEST_PAGE, PAGES_BETWEEN = "0000", "，"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands between two upright rules; `top` sets it against the upper rule."""

    text: Text
    width: float
    style: Style
    top: bool = False
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Slice:
    """The lines of a cell that one strip shows, or the number that it stands for."""

    lines: Sequence[Line]
    number: Text
    cell: Cell

    def cut(self, line: int) -> Slice:
        """Return what is left of it on one line."""
        return Slice(self.lines[line : line + 1], "" if line else self.number, self.cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStrip(Strip):
    """A row, or one line of a row too tall to stay whole."""

    slices: tuple[Slice, ...]
    begins: bool = True
    ends: bool = True

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        for part, left in zip(self.slices, self._edges(x), strict=False):
            if part.cell.shaded:
                sheet.shade((left, top - self.height, part.cell.width, self.height))
        self._rules(sheet, self._edges(x), top, opens=opens, closes=closes)
        for part in self.slices:
            self._fill(sheet, part, x, top)
            x += part.cell.width

    def _edges(self, x: float) -> list[float]:
        return list(accumulate((part.cell.width for part in self.slices), initial=x))

    def _rules(
        self, sheet: Sheet, edges: Sequence[float], top: float, *, opens: bool, closes: bool
    ) -> None:
        foot = top - self.height
        for edge in edges:
            outer = edge in {edges[0], edges[-1]}
            sheet.rule((edge, top), (edge, foot), THICK if outer else THIN)
        if opens or self.begins:
            sheet.rule((edges[0], top), (edges[-1], top), THICK if opens else THIN)
        if closes:
            sheet.rule((edges[0], foot), (edges[-1], foot), THICK)

    def _fill(self, sheet: Sheet, part: Slice, x: float, top: float) -> None:
        style, room = part.cell.style, part.cell.width - 2 * SIDE
        tall = style.leading * (len(part.lines) or 1)
        start = top - (ABOVE if self.begins else 0)
        if not part.cell.top and self.begins and self.ends:
            start = top - (self.height - tall) / 2
        if isinstance(part.number, FirstPages):
            _pages(sheet, part.number, style, (x + SIDE, start, room))
        elif part.number:
            sheet.text(part.number, style, (x + SIDE, start, room), 0.5 if style.centred else 0)
        for number, line in enumerate(part.lines):
            left = x + SIDE + (style.indent * style.size if _indented(line, room, style) else 0)
            sheet.line(line, style, left, start - number * style.leading)


def row(
    letters: Letters, cells: Sequence[Cell], *, group: int, least: float = 0.0
) -> Iterator[RowStrip]:
    """Yield a row as one strip, or line by line if it is tall; `least` is its least height."""
    filled = tuple(_filled(letters, cell) for cell in cells)
    tallest = max(len(part.lines) for part in filled)
    leading = max(cell.style.leading for cell in cells)
    if tallest <= WHOLE:
        height = max(least, 2 * ABOVE + leading * max(tallest, 1))
        yield RowStrip(height=height, slices=filled, group=group)
        return
    for number in range(tallest):
        begins, ends = number == 0, number == tallest - 1
        yield RowStrip(
            height=leading + ABOVE * (begins + ends),
            keeps=number in {0, tallest - 2},
            group=group,
            slices=tuple(part.cut(number) for part in filled),
            begins=begins,
            ends=ends,
        )


def _filled(letters: Letters, cell: Cell) -> Slice:
    if isinstance(cell.text, str):
        made = letters.lines(cell.text, cell.style, cell.width - 2 * SIDE)
        return Slice(made, "", cell)
    if isinstance(cell.text, FirstPages):
        widest = PAGES_BETWEEN.join([WIDEST_PAGE] * len(cell.text.entries))
        made = letters.lines(widest, cell.style, cell.width - 2 * SIDE)
        return Slice([replace(line, text="") for line in made], cell.text, cell)
    return Slice((), cell.text, cell)


def _pages(sheet: Sheet, pages: FirstPages, style: Style, box: tuple[float, float, float]) -> None:
    """Set the pages on the lines that were kept for them before they were known."""
    left, top, room = box
    for line in sheet.letters.lines(sheet.numbers.text(pages), style, room):
        sheet.line(line, style, left, top)
        top -= style.leading


def _indented(line: Line, room: float, style: Style) -> bool:
    return style.indent > 0 and line.room * style.size < room - 1
