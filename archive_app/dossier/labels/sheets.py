"""Sheets of A4 with labels: from left to right and from the head down, beginning where one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive_app.domain.progress import Progress
from archive_app.dossier.labels.drawing import Box, Told, draw
from archive_app.dossier.labels.profiles import LabelProfile
from archive_app.dossier.layout.measures import MILLIMETRE, PAGE_HEIGHT, PAGE_WIDTH
from archive_app.dossier.layout.numbers import Numbers
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.replacing import replacing
from archive_app.dossier.typesetting import Typeset

THICKNESS = "@thickness"
"""How thick a box is, in millimetres: so wide is its spine."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is printed: which sort, of what, whose they are, when they were made.

    The `first` one lies at this place of its sheet, counted from 1.
    """

    profile: LabelProfile
    told: Sequence[Told]
    owner: str
    made: datetime
    first: int = 1


def write_sheets(labels: Labels, target: Path, progress: Progress, *, fonts: Path) -> Typeset:
    """Write labels as a PDF.

    Raise `Unavailable` if the target cannot be written, and what the progress raises to stop; then
    everything is as it was.
    """
    profile, name = labels.profile, labels.profile.label.zh
    typefaces = Typefaces(fonts)
    pen = Pen(About(name, labels.owner, name, labels.made, ""), typefaces)
    sheet = Sheet(pen, Letters(typefaces), Numbers((), {}, 0))
    progress.expect(len(labels.told))
    pages, page = 0, -1
    for told, (number, box) in zip(labels.told, places(labels), strict=True):
        if number != page:
            if page >= 0:
                pen.showPage()
            page, pages = number, pages + 1
            pen.setPageSize((PAGE_WIDTH, PAGE_HEIGHT))
        draw(sheet, profile, told, box)
        progress.step()
    pen.showPage()
    with replacing(target) as file, Output(file) as out:
        pen.finish(out, lambda: None)
        return Typeset(pages, out.size, out.sha256, tuple(sorted(typefaces.missing)))


def places(labels: Labels) -> Iterator[tuple[int, Box]]:
    """Yield the page, from 0, and the box in points of each label."""
    profile = labels.profile
    if profile.spine:
        yield from _spines(labels)
        return
    each, first = profile.across * profile.down, labels.first - 1
    for number in range(first, first + len(labels.told)):
        page, place = divmod(number, each)
        row, column = divmod(place, profile.across)
        left = profile.left + column * (profile.width + profile.between)
        top = profile.top + row * (profile.height + profile.below)
        yield page, _box(left, top, profile.width, profile.height)


def _spines(labels: Labels) -> Iterator[tuple[int, Box]]:
    """Yield spines beside each other, as many as have room on a page."""
    profile = labels.profile
    page, left = 0, profile.left
    for told in labels.told:
        width = float(told.get(THICKNESS) or profile.width)
        if left > profile.left and left + width > PAGE_WIDTH / MILLIMETRE - profile.left:
            page, left = page + 1, profile.left
        yield page, _box(left, profile.top, width, profile.height)
        left += width + profile.between


def _box(left: float, top: float, width: float, height: float) -> Box:
    return (
        left * MILLIMETRE,
        PAGE_HEIGHT - (top + height) * MILLIMETRE,
        width * MILLIMETRE,
        height * MILLIMETRE,
    )
