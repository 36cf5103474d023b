"""The measures of a page, after GB/T 9704: A4, 22 lines of 28 characters. In points."""

from __future__ import annotations

from dataclasses import dataclass

MILLIMETRE = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
TOP, LEFT, BOTTOM, RIGHT = (edge * MILLIMETRE for edge in (37, 28, 35, 26))
WIDTH, HEIGHT = PAGE_WIDTH - LEFT - RIGHT, PAGE_HEIGHT - TOP - BOTTOM
LINES, CHARACTERS = 22, 28
PITCH = HEIGHT / LINES
BODY = WIDTH / CHARACTERS
RUNNING_TOP = PAGE_HEIGHT - 26 * MILLIMETRE
FOLIO_TOP = BOTTOM - 7 * MILLIMETRE
ASCENT = 0.88
GREY = 0.45


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set: which letters, their size, the distance of lines, indent in characters.

    `above` is the space over its first line; what `heads` stays with what follows it.
    """

    typeface: str
    size: float
    leading: float
    indent: float = 0.0
    centred: bool = False
    justified: bool = False
    grey: float = 0.0
    above: float = 0.0
    heads: bool = False


TEXT = Style("body", BODY, PITCH, indent=2, justified=True)
TEXT_HEADING = Style("hei", BODY, PITCH, indent=2, heads=True)
PART_HEADING = Style("hei", BODY, PITCH, heads=True)
RECORD_HEADING = Style("song_bold", BODY, PITCH, above=PITCH / 2, heads=True)
SHEET_TITLE = Style("song_bold", 22, 2 * PITCH, centred=True, heads=True)
NOTE = Style("song", 10.5, PITCH, grey=GREY, heads=True)
CAPTION_TITLE = Style("hei", 10.5, 16, centred=True)
CAPTION = Style("song", 10.5, 16, centred=True)
CELL = Style("song", 10.5, 15)
CELL_CENTRED = Style("song", 10.5, 15, centred=True)
LABEL = Style("hei", 10.5, 15, centred=True)
CONTENTS = {1: Style("song", 14, 26), 2: Style("song", 12, 20)}
STATEMENT = Style("song", 12, 22, indent=2, justified=True)
RUNNING = Style("song", 9, 12, grey=GREY)
FOLIO = Style("song", 14, 14)
MARK = Style("hei", 120, 120, grey=0.93)
