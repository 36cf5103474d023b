"""Plates beside each other: four or six pictures a page, each with its whole caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from typing_extensions import override

from archive_app.dossier.blocks import Plate, PlateRow
from archive_app.dossier.layout.breaking import Line
from archive_app.dossier.layout.measures import CAPTION, HEIGHT, PITCH, WIDTH, Style
from archive_app.dossier.layout.plates import GAP, PlateStrip, chosen
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.layout.strips import Strip, text_strips

COLUMN = (WIDTH - 2 * GAP) / 2
TITLE = Style("hei", 8.5, 11.5, centred=True)
LINE = Style("song", 8.5, 11.5, centred=True)
LEAST_PICTURE = 0.42  # of the height of a row; a longer caption makes the row higher
MOST_CAPTION = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PairStrip(Strip):
    """Plates of one row."""

    plates: tuple[PlateStrip, ...]

    @property
    @override
    def entries(self) -> tuple[str, ...]:
        return tuple(entry for plate in self.plates for entry in plate.entries)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        for plate in self.plates:
            plate.draw(sheet, x, top, opens=opens, closes=closes)
            x += COLUMN + 2 * GAP


def pair_strips(letters: Letters, row: PlateRow) -> Iterator[Strip]:
    """Yield a row of plates; what is too long even of a page's caption follows in full width."""
    captions = [_caption(letters, plate) for plate in row.plates]
    slot = (HEIGHT - PITCH) / row.rows - GAP
    shown = [caption[:MOST_CAPTION] for caption in captions]
    tallest = max(len(caption) for caption in shown) * LINE.leading + 2 * GAP
    height = max(slot, LEAST_PICTURE * slot + tallest)
    yield PairStrip(
        height=height,
        gap=GAP,
        plates=tuple(
            _plate(plate, caption, height) for plate, caption in zip(row.plates, shown, strict=True)
        ),
    )
    for plate, caption in zip(row.plates, captions, strict=True):
        yield from _rest(letters, plate, caption[MOST_CAPTION:])


def _caption(letters: Letters, plate: Plate) -> list[tuple[Line, Style]]:
    styles = [TITLE, *[LINE] * (len(plate.caption) - 1)]
    return [
        (line, style)
        for text, style in zip(plate.caption, styles, strict=True)
        for line in letters.lines(text, style, COLUMN)
    ]


def _plate(plate: Plate, caption: list[tuple[Line, Style]], height: float) -> PlateStrip:
    held, sha256 = chosen(plate)
    return PlateStrip(
        height=height,
        entry=plate.entry,
        width=COLUMN,
        held=held,
        sha256=sha256,
        absent=plate.absent,
        caption=tuple(caption),
    )


def _rest(letters: Letters, plate: Plate, caption: list[tuple[Line, Style]]) -> Iterator[Strip]:
    """Yield what is left of a caption, under the name that it goes on with."""
    if caption:
        text = plate.caption[0] + "（续）" + "".join(line.text for line, _ in caption)
        yield from text_strips(letters, text, replace(CAPTION, centred=False), plate.entry)
