"""A chart under the pen: the marks that it was laid out as, in lines and letters and no picture."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from typing_extensions import override

from archive_app.domain.charts.chart import Chart
from archive_app.domain.charts.layout import laid_out
from archive_app.domain.charts.marks import PRINTED, Area, Drawing, Stroke, Words
from archive_app.dossier.layout.breaking import clean
from archive_app.dossier.layout.measures import HEIGHT, PITCH, WIDTH
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.layout.strips import Strip

TYPEFACE = "hei"
ABOVE = 12.0
HIGHEST = HEIGHT - PITCH - ABOVE  # under the heading of its part


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStrip(Strip):
    """A chart as wide as the page, or narrower where it would be higher than one."""

    drawing: Drawing
    scale: float = 1.0

    @override
    def draw(self, sheet: Sheet, x: float, top: float, *, opens: bool, closes: bool) -> None:
        draw_chart(sheet, self.drawing, x + (1 - self.scale) * WIDTH / 2, top, self.scale)


def chart_strip(letters: Letters, chart: Chart) -> ChartStrip:
    """Return a chart as a strip; it is never cut, so a very long one is made smaller."""
    drawing = drawn(letters, chart, WIDTH)
    scale = min(1.0, HIGHEST / drawing.height)
    return ChartStrip(height=drawing.height * scale, gap=ABOVE, drawing=drawing, scale=scale)


def drawn(letters: Letters, chart: Chart, width: float) -> Drawing:
    """Return a chart laid out with the letters of a document, in a width in points."""
    face = letters.typefaces.styles[TYPEFACE]
    return laid_out(chart, width, lambda text, size: face.width(clean(text)) * size)


def draw_chart(sheet: Sheet, drawing: Drawing, x: float, top: float, scale: float = 1.0) -> None:
    """Draw the marks of a chart, its upper left corner at a place of the page."""
    pen = sheet.pen
    pen.saveState()
    pen.translate(x, top)
    pen.scale(scale, scale)
    for mark in drawing.marks:
        match mark:
            case Area():
                _area(sheet, mark)
            case Stroke():
                _stroke(sheet, mark)
            case Words():
                _words(sheet, mark)
    pen.restoreState()


def _area(sheet: Sheet, mark: Area) -> None:
    sheet.pen.setFillColor(HexColor(PRINTED[mark.tone]))
    path = sheet.pen.beginPath()
    for number, (x, y) in enumerate(mark.corners):
        (path.lineTo if number else path.moveTo)(x, -y)
    path.close()
    sheet.pen.drawPath(path, stroke=0, fill=1)


def _stroke(sheet: Sheet, mark: Stroke) -> None:
    pen = sheet.pen
    pen.setStrokeColor(HexColor(PRINTED[mark.tone]))
    pen.setLineWidth(mark.width)
    pen.setLineCap(0)
    pen.setDash(list(mark.dashes))
    path = pen.beginPath()
    for number, (x, y) in enumerate(mark.points):
        (path.lineTo if number else path.moveTo)(x, -y)
    pen.drawPath(path, stroke=1, fill=0)


def _words(sheet: Sheet, mark: Words) -> None:
    face = sheet.letters.typefaces.styles[TYPEFACE]
    text, (x, y) = clean(mark.text), mark.at
    sheet.pen.setFillColor(HexColor(PRINTED[mark.tone]))
    sheet.pen.text(x - mark.side * face.width(text) * mark.size, -y, text, face, mark.size)
