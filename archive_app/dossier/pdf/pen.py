"""Drawing on the pages of a document: text, rules and pictures, in points from the lower left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain, groupby, repeat
from operator import itemgetter
from pathlib import Path
from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from archive_app.dossier.blocks import Attached
from archive_app.dossier.pdf.document import About, Document
from archive_app.dossier.pdf.fonts import font
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pictures import Held, Picture
from archive_app.dossier.pdf.streams import reference
from archive_app.dossier.pdf.typefaces import Typeface, Typefaces, UsedFace

PRINTED = 4
TURNS = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


class Pen(Canvas):
    """ReportLab's canvas, with letters and pictures of our own in a document of our own."""

    _code: list[str]
    _formsinuse: list[str]

    def __init__(self, about: About, typefaces: Typefaces) -> None:
        super().__init__(BytesIO(), pagesize=A4, pageCompression=1, invariant=1)
        self._doc: Document = Document(about)
        self._typefaces = typefaces
        self._held: dict[Path, str] = {}
        self._attached = 0
        self.showOutline()
        fonts = self._doc.idToObject["BasicFonts"]
        self._fonts = cast("PDFDictionary", fonts).dict

    def text(
        self,
        x: float,
        y: float,
        text: str,
        typeface: Typeface,
        size: float,
        *,
        gaps: Sequence[float] = (),
    ) -> None:
        """Write a line with its baseline at y; `gaps` are added after each character, in points."""
        letters = _spaced(typeface.shown(text), gaps, size) if gaps else typeface.shown(text)
        self._code.append(f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm")
        for used, run in groupby(letters, key=itemgetter(0)):
            shown = "".join(number for _, number in run)
            self._code.append(f"/{used.name} {size:g} Tf [<{shown}>] TJ".replace("<>", ""))
        self._code.append("ET")

    def rule(self, start: tuple[float, float], end: tuple[float, float], strength: float) -> None:
        """Draw a straight rule with square ends; a table has thousands, so in one piece."""
        (x, y), (to_x, to_y) = start, end
        self._code.append(f"{strength:g} w 2 J {x:.3f} {y:.3f} m {to_x:.3f} {to_y:.3f} l S")

    def picture(self, held: Held, sha256: str, box: tuple[float, float, float, float]) -> None:
        """Draw a picture upright into a box of left, bottom, width and height."""
        key = self._held.setdefault(held.path, f"P{len(self._held)}")
        name = self._doc.getXObjectName(key)
        if name not in self._doc.idToObject:
            reference(self._doc, Picture(held, sha256), name)
            self._doc.conforms &= not held.image.device_dependent
        x, y, width, height = box
        self.saveState()
        self.transform(width, 0, 0, height, x, y)
        self.transform(*TURNS[held.image.orientation])
        self._code.append(f"/{name} Do")
        self.restoreState()
        self._formsinuse.append(key)

    @property
    def files(self) -> int:
        """Return how many files the document will hold."""
        return len(self._held) + self._attached

    def enclose(self, files: Sequence[Attached], cover: str) -> None:
        """Carry files inside, and count the pages after a cover of this name, if there is one."""
        self._doc.attach(files)
        self._attached = len(files)
        self._doc.label_pages(cover)

    def mark(self, key: str, top: float) -> None:
        """Make a place on this page to which links lead by its key, from earlier pages too."""
        self.bookmarkPage(key, fit="XYZ", left=0, top=top, zoom=0)

    def bookmark(self, key: str, title: str, level: int) -> None:
        """Add a bookmark for a marked place."""
        self.addOutlineEntry(title, key, level, closed=True)

    def link(self, key: str, corners: tuple[float, float, float, float]) -> None:
        """Let a part of this page, from its lower left to its upper right, lead to a mark."""
        self.linkRect("", key, corners, relative=0, thickness=0, F=PRINTED)

    def finish(self, out: Output, copied: Callable[[], None]) -> None:
        """Write the document, with the letters that its pages use."""
        for used in self._typefaces.used:
            self._fonts[used.name] = reference(self._doc, font(used, self._doc))
        self._doc.write(out, self, copied)

    def _make_preamble(self) -> None:
        """Begin pages without the built-in font, which no document may leave to the reader."""
        self._preamble = "1 0 0 1 0 0 cm"


def _spaced(
    letters: Iterable[tuple[UsedFace, str]], gaps: Sequence[float], size: float
) -> Iterator[tuple[UsedFace, str]]:
    """Put each gap after its character, in thousandths of the size."""
    for (used, number), gap in zip(letters, chain(gaps, repeat(0.0)), strict=False):
        yield used, f"{number}> {-1000 * gap / size:.1f} <" if gap else number
