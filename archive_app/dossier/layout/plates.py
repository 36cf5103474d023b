"""Plates: one picture or two to a page, upright, with their captions under them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from typing_extensions import override

from archive_app.domain.errors import Damaged
from archive_app.dossier.blocks import Plate
from archive_app.dossier.layout.breaking import Line
from archive_app.dossier.layout.measures import (
    CAPTION,
    CAPTION_TITLE,
    HEIGHT,
    NOTE,
    PITCH,
    WIDTH,
    Style,
)
from archive_app.dossier.layout.sheet import THIN, Letters, Sheet
from archive_app.dossier.layout.strips import Strip, TextStrip
from archive_app.dossier.pdf.pictures import Held, embeddable, sha256_of

GAP = 8.0
SLOTS = {1: HEIGHT - PITCH - GAP, 2: (HEIGHT - PITCH) / 2 - GAP}
"""The height of a plate by how many have a page."""
MOST_CAPTION = 6
PIXEL = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateStrip(Strip):
    """A picture in the middle of its place, and the caption that goes with it."""

    width: float = WIDTH
    held: Held | None
    sha256: str
    absent: str
    caption: tuple[tuple[Line, Style], ...]

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        under = GAP + sum(style.leading for _, style in self.caption)
        room = self.height - under - GAP
        foot = top - room
        if self.held:
            width, height = fitted(self.held, (self.width, room))
            foot += (room - height) / 2
            left = x + (self.width - width) / 2
            sheet.pen.picture(self.held, self.sha256, (left, foot, width, height))
        else:
            self._empty_place(sheet, x, top, room)
        place = foot - GAP / 2
        for line, style in self.caption:
            sheet.line(line, style, x, place)
            place -= style.leading

    def _empty_place(self, sheet: Sheet, x: float, top: float, room: float) -> None:
        sheet.box((x, top - room, self.width, room), THIN)
        box = (x + GAP, top - room / 2 + NOTE.leading / 2, self.width - 2 * GAP)
        sheet.text(self.absent, NOTE, box, 0.5)


def plate_strips(letters: Letters, plate: Plate) -> Iterator[Strip]:
    """Yield a picture with its caption; what is too long of the caption follows line by line."""
    styles = [CAPTION_TITLE, *[CAPTION] * (len(plate.caption) - 1)]
    caption = [
        (line, style)
        for text, style in zip(plate.caption, styles, strict=True)
        for line in letters.lines(text, style, WIDTH)
    ]
    held, sha256 = chosen(plate)
    yield PlateStrip(
        height=SLOTS[plate.rows],
        gap=GAP,
        entry=plate.entry,
        held=held,
        sha256=sha256,
        absent=plate.absent,
        caption=tuple(caption[:MOST_CAPTION]),
    )
    for line, style in caption[MOST_CAPTION:]:
        yield TextStrip(height=style.leading, entry=plate.entry, line=line, style=style)


def chosen(plate: Plate) -> tuple[Held | None, str]:
    """Return the first picture of a plate that a PDF can hold, and what it must be.

    Raise `Damaged` if an original is gone, or altered so that it is no picture any more; a picture
    made for showing can be made again.
    """
    for shown in plate.pictures:
        try:
            held = embeddable(shown.path, bare=shown.bare)
        except FileNotFoundError as error:
            if shown.sha256:
                raise Damaged("original_missing", sha256=shown.sha256) from error
            continue
        if held:
            return held, shown.sha256
        if shown.sha256 and sha256_of(shown.path) != shown.sha256:
            raise Damaged("original_altered", sha256=shown.sha256)
    return None, ""


def fitted(held: Held, room: tuple[float, float]) -> tuple[float, float]:
    """Return the size at which a picture fills its place; a small one is not blown up further."""
    width, height = held.image.upright
    scale = min(room[0] / width, room[1] / height, 2 * PIXEL)
    return width * scale, height * scale
