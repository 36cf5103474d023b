"""Strips drawn with the real pen, and read back from the real PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from archive_app.dossier.layout.numbers import Numbers
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.layout.strips import Strip
from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen

Box = tuple[float, float, float, float]
FINE = 3.0


@dataclass
class Drawn:
    """What another reader of PDF finds on a page: boxes are left, bottom, right, top."""

    paths: list[Box]
    pictures: list[Box]
    letters: list[tuple[str, Box]]

    @property
    def text(self) -> str:
        return "".join(letter for letter, _ in self.letters if letter.strip())

    @property
    def upright(self) -> list[Box]:
        return [box for box in self.paths if box[2] - box[0] < FINE < box[3] - box[1]]

    @property
    def level(self) -> list[Box]:
        return [box for box in self.paths if box[3] - box[1] < FINE < box[2] - box[0]]

    @property
    def shades(self) -> list[Box]:
        return [box for box in self.paths if min(box[2] - box[0], box[3] - box[1]) > FINE]

    def place(self, letter: str) -> Box:
        return next(box for one, box in self.letters if one == letter)


@pytest.fixture
def sheet(letters: Letters, numbers: Numbers) -> Sheet:
    about = About("题", "馆", "案", datetime(2026, 1, 1, tzinfo=UTC))
    return Sheet(Pen(about, letters.typefaces), letters, numbers)


@pytest.fixture
def finished(sheet: Sheet) -> Callable[[], bytes]:
    """Give the PDF with what the sheet has been drawn on with."""

    def finish() -> bytes:
        file = BytesIO()
        sheet.pen.showPage()
        sheet.pen.finish(Output(file), lambda: None)
        return file.getvalue()

    return finish


@pytest.fixture
def drawn(sheet: Sheet, finished: Callable[[], bytes]) -> Callable[..., Drawn]:
    """Draw a strip with its upper left corner at 100, 500."""

    def draw(strip: Strip, *, opens: bool = True, closes: bool = True) -> Drawn:
        strip.draw(sheet, 100, 500, opens=opens, closes=closes)
        return seen(finished())

    return draw


def seen(data: bytes) -> Drawn:
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        objects = [(each.type, each.get_bounds()) for each in page.get_objects()]
        text = page.get_textpage()
        letters = [
            (text.get_text_range(place, 1), text.get_charbox(place, loose=True))
            for place in range(text.count_chars())
        ]
    return Drawn(
        [box for sort, box in objects if sort == pdfium.FPDF_PAGEOBJ_PATH],
        [box for sort, box in objects if sort == pdfium.FPDF_PAGEOBJ_IMAGE],
        letters,
    )
