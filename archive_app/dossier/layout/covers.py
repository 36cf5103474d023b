"""The cover: a frame, what it is and of what, ruled fields, a place for the seal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from typing_extensions import override

from archive_app.dossier.blocks import Cover, Labelled, Stamp
from archive_app.dossier.layout.codes import bars, qr
from archive_app.dossier.layout.measures import HEIGHT, MILLIMETRE, PAGE_HEIGHT, PAGE_WIDTH, Style
from archive_app.dossier.layout.sheet import THICK, THIN, Sheet
from archive_app.dossier.layout.strips import Strip

FRAME, INSET = 20 * MILLIMETRE, 14 * MILLIMETRE
TITLE_TOP = PAGE_HEIGHT - 58 * MILLIMETRE
FIELDS_TOP = PAGE_HEIGHT - 128 * MILLIMETRE
SEAL_SIDE = 38 * MILLIMETRE
SEAL_LEFT, SEAL_FOOT = PAGE_WIDTH - FRAME - INSET - SEAL_SIDE, FRAME + 8 * MILLIMETRE
FIELDS_FOOT = SEAL_FOOT + SEAL_SIDE + 6 * MILLIMETRE
NAME_LEFT, NAME_WIDTH = FRAME + INSET, PAGE_WIDTH - 2 * (FRAME + INSET)
FIELD_LEFT, FIELD_RIGHT = 48 * MILLIMETRE, PAGE_WIDTH - 48 * MILLIMETRE
TITLE = Style("song_bold", 44, 56, centred=True)
TITLES = [replace(TITLE, size=size) for size in (44.0, 36.0, 30.0, 24.0, 18.0)]
NAMES = [Style("hei", size, 1.4 * size, centred=True) for size in (24, 20, 16, 12)]
FIELDS = [Style("song", size, 1.9 * size) for size in (14, 12, 10.5, 9)]
SEAL = Style("song", 12, 18, grey=0.5)
STAMP = Style("hei", 10.5, 15)
CODES_SIDE = 30 * MILLIMETRE
MOST_NAME, LONGEST_NAME, LONGEST_VALUE = 3, 7, 20
LABEL_CHARACTERS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverStrip(Strip):
    """A whole page without number or running head."""

    cover: Cover
    height: float = HEIGHT

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        sheet.box((FRAME, FRAME, PAGE_WIDTH - 2 * FRAME, PAGE_HEIGHT - 2 * FRAME), THICK)
        sheet.text(
            self.cover.title,
            _title(sheet, self.cover.title),
            (NAME_LEFT, TITLE_TOP, NAME_WIDTH),
            0.5,
        )
        below = _name(sheet, self.cover.name)
        _fields(sheet, self.cover.fields, min(FIELDS_TOP, below))
        sheet.box((SEAL_LEFT, SEAL_FOOT, SEAL_SIDE, SEAL_SIDE), THIN)
        middle = SEAL_FOOT + SEAL_SIDE / 2 + SEAL.leading / 2
        sheet.text(self.cover.seal, SEAL, (SEAL_LEFT, middle, SEAL_SIDE), 0.5)
        if self.cover.stamp:
            _stamp(sheet, self.cover.stamp)


def _stamp(sheet: Sheet, stamp: Stamp) -> None:
    """Set what the edition is known by, for eyes and for machines."""
    side = CODES_SIDE
    qr(sheet, f"{stamp.number} {stamp.code}", NAME_LEFT, SEAL_FOOT, side)
    left = NAME_LEFT + side + 4 * MILLIMETRE
    width = SEAL_LEFT - left - 4 * MILLIMETRE
    bars(sheet, stamp.number, left, SEAL_FOOT, width, 9 * MILLIMETRE)
    top = SEAL_FOOT + side
    for line in stamp.told:
        sheet.text(line, STAMP, (left, top, width), 0)
        top -= STAMP.leading


def _title(sheet: Sheet, title: str) -> Style:
    """Return the largest letters in which a title has room on one line."""
    fitting = [style for style in TITLES if sheet.letters.width(title, style) <= NAME_WIDTH]
    return (fitting or TITLES[-1:])[0]


def _name(sheet: Sheet, name: str) -> float:
    """Set the name, smaller the longer it is; return where the page is free below it."""
    letters, width = sheet.letters, NAME_WIDTH
    fitting = [style for style in NAMES if len(letters.lines(name, style, width)) <= MOST_NAME]
    style = (fitting or NAMES[-1:])[0]
    top = TITLE_TOP - TITLE.leading - 10 * MILLIMETRE
    for line in letters.lines(name, style, width)[:LONGEST_NAME]:
        sheet.line(line, style, NAME_LEFT, top)
        top -= style.leading
    return top - 10 * MILLIMETRE


def _fields(sheet: Sheet, fields: Sequence[Labelled], top: float) -> None:
    """Set the ruled fields, in the largest letters in which all of them find their place.

    What finds none in the smallest is shortened; the registration form has it in full.
    """
    room = top - FIELDS_FOOT
    fitting = [style for style in FIELDS if _height(sheet, fields, style) <= room]
    style = (fitting or FIELDS[-1:])[0]
    most = LONGEST_VALUE if fitting else max(1, int(room / style.leading / len(fields)))
    label = replace(style, typeface="hei")
    start = FIELD_LEFT + (LABEL_CHARACTERS + 1.5) * style.size
    for field in fields:
        sheet.text(_spread(field.label), label, (FIELD_LEFT, top, start - FIELD_LEFT), 0)
        lines = _value(sheet, field, style)
        for line in [*lines[: most - 1], "".join(lines[most - 1 :])] if lines[most:] else lines:
            sheet.text(line, style, (start + 4, top, FIELD_RIGHT - start - 4), 0)
            foot = top - style.leading + 0.25 * style.size
            sheet.rule((start, foot), (FIELD_RIGHT, foot), THIN)
            top -= style.leading


def _height(sheet: Sheet, fields: Sequence[Labelled], style: Style) -> float:
    return style.leading * sum(len(_value(sheet, field, style)) for field in fields)


def _value(sheet: Sheet, field: Labelled, style: Style) -> list[str]:
    """Return the lines of a field's value, at least one to be written on by hand."""
    room = FIELD_RIGHT - FIELD_LEFT - (LABEL_CHARACTERS + 1.5) * style.size - 4
    text = sheet.numbers.text(field.value)
    return [line.text for line in sheet.letters.lines(text, style, room)] or [""]


def _spread(label: str) -> str:
    """Return a label of two characters as wide as one of four."""
    return f"{label[0]}　　{label[1]}" if len(label) == 2 else label
