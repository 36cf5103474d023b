"""Drawings at their own size: a page as large as their paper, and a foot that says what it is."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from archive_app.dossier.blocks import Plate
from archive_app.dossier.layout.measures import CAPTION_TITLE, HEIGHT, MILLIMETRE
from archive_app.dossier.layout.plates import chosen
from archive_app.dossier.layout.sheet import THIN, Sheet
from archive_app.dossier.layout.strips import Strip
from archive_app.dossier.pdf.pictures import Held

FOOT = 14 * MILLIMETRE
FOLIO_TOP = 9 * MILLIMETRE
FOLIO_ROOM = 30 * MILLIMETRE


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSizeStrip(Strip):
    """A whole page with one drawing at its own size, and its caption in one line at the foot."""

    held: Held
    sha256: str
    caption: str
    size: tuple[float, float]
    height: float = HEIGHT

    @property
    @override
    def paper(self) -> tuple[float, float]:
        width, height = self.size
        return width, height + FOOT

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        width, height = self.size
        across, up = self.held.image.upright
        scale = min(width / across, height / up)
        left, foot = (width - scale * across) / 2, FOOT + (height - scale * up) / 2
        sheet.pen.picture(self.held, self.sha256, (left, foot, scale * across, scale * up))
        sheet.rule((0, FOOT), (width, FOOT), THIN)
        style = CAPTION_TITLE
        box = (FOLIO_ROOM, FOLIO_TOP, width - 2 * FOLIO_ROOM)
        sheet.text(self.caption, style, box, 0.5)


def own_size_strip(plate: Plate, size: tuple[float, float]) -> OwnSizeStrip | None:
    """Return a plate's own page, its paper lying as the drawing does; None if none can be shown."""
    held, sha256 = chosen(plate)
    if held is None:
        return None
    short, long = (side * MILLIMETRE for side in size)
    across, up = held.image.upright
    return OwnSizeStrip(
        entry=plate.entry,
        held=held,
        sha256=sha256,
        caption="　".join(plate.caption),
        size=(long, short) if across > up else (short, long),
    )
