"""One label under the pen: its lines beside a QR code, or a spine, written downwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive_app.dossier.labels.profiles import LabelLine, LabelProfile
from archive_app.dossier.layout.codes import qr
from archive_app.dossier.layout.measures import MILLIMETRE, Style
from archive_app.dossier.layout.sheet import THIN, Sheet

EDGE, NARROWEST = 2.5 * MILLIMETRE, 4 * MILLIMETRE
WIDE = 16  # the edge of a label is this part of its height
LEADING = 1.3
NAME = 7.0  # points: the names of a spine's cells
BETWEEN = "："
Box = tuple[float, float, float, float]
Told = Mapping[str, str]
"""What is told of one box or volume, by fact or field."""


def draw(sheet: Sheet, profile: LabelProfile, told: Told, box: Box) -> None:
    """Draw one label into a box of left, foot, width and height, in points."""
    if profile.ruled:
        sheet.box(box, THIN)
    (_spine if profile.spine else _flat)(sheet, profile, told, box)


def said(line: LabelLine, told: Told) -> str:
    """Return what the first source of a line says, or nothing."""
    return next((told[name] for name in line.sources if told.get(name)), "")


def _flat(sheet: Sheet, profile: LabelProfile, told: Told, box: Box) -> None:
    left, foot, width, height = box
    side, edge = profile.qr * MILLIMETRE, max(NARROWEST, height / WIDE)
    if side:
        at = left + width - edge / 2 - side
        qr(sheet, told["@code"], at, foot + (height - side) / 2, side)
    room = width - 2 * edge - side
    lines = [
        (text, style) for line in profile.lines for text, style in _set(sheet, line, told, room)
    ]
    tall = sum(style.leading for _, style in lines)
    top = foot + (height + tall) / 2
    for text, style in lines:
        if top - style.leading < foot:
            break  # what has no room is left out rather than written over the next label
        sheet.text(text, style, (left + edge, top, room), 0)
        top -= style.leading


def _set(sheet: Sheet, line: LabelLine, told: Told, room: float) -> Sequence[tuple[str, Style]]:
    """Return a line as it is set: in as many lines as it may have, the last one shortened."""
    text = said(line, told)
    if not text:
        return []
    style = _style(line)
    whole = f"{line.label}{BETWEEN}{text}" if line.label else text
    made = [one.text for one in sheet.letters.lines(whole, style, room)]
    if len(made) > line.most:
        rest = "".join(made[line.most - 1 :])
        made = [*made[: line.most - 1], sheet.letters.fitted(rest + " ", style, room)]
    return [(one, style) for one in made]


def _spine(sheet: Sheet, profile: LabelProfile, told: Told, box: Box) -> None:
    """Draw ruled cells one below the other; the QR code stands at the foot."""
    left, foot, width, height = box
    side = min(profile.qr * MILLIMETRE, width - EDGE)
    tall = [0.0 if line.fills else _cell_height(line) for line in profile.lines]
    spare = height - sum(tall) - (side + EDGE if side else 0.0)
    top = foot + height
    for line, own in zip(profile.lines, tall, strict=True):
        high = spare if line.fills else own
        _cell(sheet, line, said(line, told), (left, top - high, width, high))
        top -= high
        sheet.rule((left, top), (left + width, top), THIN)
    if side:
        qr(sheet, told["@code"], left + (width - side) / 2, foot + EDGE / 2, side)


def _cell_height(line: LabelLine) -> float:
    return NAME * LEADING + line.most * line.size * LEADING + EDGE


def _cell(sheet: Sheet, line: LabelLine, text: str, box: Box) -> None:
    left, foot, width, height = box
    name = Style("hei", NAME, NAME * LEADING)
    top = foot + height - EDGE / 2
    sheet.text(line.label, name, (left, top, width), 0.5)
    top -= name.leading
    style, room = _style(line), width - EDGE
    if line.fills:
        _downwards(sheet, text, style, (left, foot, width, top - foot))
        return
    for one in sheet.letters.lines(text, style, room)[: line.most]:
        sheet.text(one.text, style, (left + EDGE / 2, top, room), 0.5)
        top -= style.leading


def _downwards(sheet: Sheet, text: str, style: Style, box: Box) -> None:
    """Write a text from the head down, one character below the other, in one column or two."""
    left, foot, width, height = box
    rows = max(int(height / style.leading), 1)
    columns = [text[start : start + rows] for start in range(0, len(text), rows)]
    columns = columns[: max(int(width / style.leading), 1)]
    right = left + (width + len(columns) * style.leading) / 2
    for number, column in enumerate(columns):
        x = right - (number + 1) * style.leading
        top = foot + height - (height - len(columns[0]) * style.leading) / 2
        for character in column:
            sheet.text(character, style, (x, top, style.leading), 0.5)
            top -= style.leading


def _style(line: LabelLine) -> Style:
    return Style("song_bold" if line.bold else "song", line.size, line.size * LEADING)
