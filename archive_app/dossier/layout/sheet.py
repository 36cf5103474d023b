"""A page under the pen: text in its styles, rules in their strengths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_app.dossier.blocks import PageOfPart, PagesOf, Text
from archive_app.dossier.layout.breaking import Line, clean, lines
from archive_app.dossier.layout.measures import ASCENT, MARK, Style
from archive_app.dossier.layout.numbers import Numbers
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.typefaces import Typeface, Typefaces

THIN, THICK = 0.5, 1.0
SHADE = 0.94
DOTS = (0.6, 3.4)
MARK_TURN = 45


def destination(place: PagesOf | PageOfPart) -> str:
    """Return the name of the place in the document to which a page number leads."""
    return f"part {place.part}" if isinstance(place, PageOfPart) else f"entry {place.entry}"


@dataclass(frozen=True, slots=True)
class Letters:
    """Measuring text before anything is drawn."""

    typefaces: Typefaces

    def face(self, style: Style) -> Typeface:
        """Return the letters of a style."""
        return self.typefaces.styles[style.typeface]

    def width(self, text: str, style: Style) -> float:
        """Return the width of a text on one line, in points."""
        return self.face(style).width(text) * style.size

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """Return the lines of a text with one paragraph a line, in a width in points."""
        room, advance = width / style.size, self.face(style).advance
        return [
            line
            for paragraph in text.splitlines()
            for line in lines(paragraph, advance, room, style.indent)
        ]

    def fitted(self, text: str, style: Style, width: float) -> str:
        """Return a text that fits on one line, shortened by … where it must be."""
        text = clean(text)
        if self.width(text, style) <= width:
            return text
        while text and self.width(text + "…", style) > width:
            text = text[:-1]
        return text + "…"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What strips draw with; all lengths in points, y from the foot of the page."""

    pen: Pen
    letters: Letters
    numbers: Numbers

    def line(self, line: Line, style: Style, x: float, top: float) -> None:
        """Set a line of text; its own room says how far it may reach, and where its middle is."""
        spare = (line.room - line.width) * style.size
        shift = spare / 2 if style.centred else 0.0
        gaps = [gap * style.size for gap in line.gaps()] if style.justified else ()
        self._set(line.text, style, x + shift, top, gaps)

    def text(self, text: Text, style: Style, box: tuple[float, float, float], side: float) -> None:
        """Set a short text into a box of left, top and width; `side` is 0 left to 1 right.

        A page number is never shortened, and leads to its page.
        """
        x, top, width = box
        if isinstance(text, PagesOf | PageOfPart) and self.numbers.text(text):
            self.pen.link(destination(text), (x, top - style.leading, x + width, top))
        shown = self.numbers.text(text)
        if isinstance(text, str):
            shown = self.letters.fitted(text, style, width)
        spare = width - self.letters.width(shown, style)
        self._set(shown, style, x + side * spare, top, ())

    def cite(
        self,
        entry: str,
        line: Line,
        style: Style,
        at: tuple[float, float],
        stretch: tuple[int, int],
    ) -> None:
        """Let a stretch of a line, set at left and top, lead to an entry that is shown here."""
        place = PagesOf(entry)
        if not self.numbers.text(place):
            return
        gaps = line.gaps() if style.justified else []
        left, right = (
            at[0]
            + self.letters.width(line.text[:end], style)
            + sum(gaps[:end], start=0.0) * style.size
            for end in stretch
        )
        self.pen.link(destination(place), (left, at[1] - style.leading, right, at[1]))

    def shade(self, box: tuple[float, float, float, float]) -> None:
        """Fill a box of left, bottom, width and height with a light grey."""
        self.pen.setFillGray(SHADE)
        self.pen.rect(*box, stroke=0, fill=1)

    def fill(self, boxes: Iterable[tuple[float, float, float, float]]) -> None:
        """Fill boxes of left, bottom, width and height with black."""
        self.pen.setFillGray(0)
        for box in boxes:
            self.pen.rect(*box, stroke=0, fill=1)

    def mark(self, text: str, paper: tuple[float, float]) -> None:
        """Write a word large, pale and aslant over the page, behind all that comes after it."""
        style = MARK
        self.pen.saveState()
        self.pen.translate(paper[0] / 2, paper[1] / 2)
        self.pen.rotate(MARK_TURN)
        self._set(text, style, -self.letters.width(text, style) / 2, style.leading / 2, ())
        self.pen.restoreState()

    def rule(self, start: tuple[float, float], end: tuple[float, float], strength: float) -> None:
        """Draw a straight rule with square ends, so that rules meet at corners."""
        self.pen.rule(start, end, strength)

    def box(self, box: tuple[float, float, float, float], strength: float) -> None:
        """Rule a box of left, bottom, width and height."""
        x, y, width, height = box
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
            self.rule(start, end, strength)

    def dots(self, start: float, end: float, y: float) -> None:
        """Lead the eye along a line, with dots that are no text."""
        self.pen.saveState()
        self.pen.setLineWidth(DOTS[0] * 2)
        self.pen.setLineCap(1)
        self.pen.setDash([0, DOTS[1]])
        self.pen.line(start, y, end, y)
        self.pen.restoreState()

    def _set(
        self, text: str, style: Style, x: float, top: float, gaps: list[float] | tuple[()]
    ) -> None:
        baseline = top - (style.leading - style.size) / 2 - ASCENT * style.size
        self.pen.setFillGray(style.grey)
        self.pen.text(x, baseline, text, self.letters.face(style), style.size, gaps=gaps)
