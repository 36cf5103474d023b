"""A chart as a document of its own: one page that is just as large as the chart."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from archive_app.domain.charts.chart import Chart
from archive_app.dossier.layout.charting import draw_chart, drawn
from archive_app.dossier.layout.measures import WIDTH
from archive_app.dossier.layout.numbers import counted
from archive_app.dossier.layout.sheet import Letters, Sheet
from archive_app.dossier.pdf.document import About
from archive_app.dossier.pdf.output import Output
from archive_app.dossier.pdf.pen import Pen
from archive_app.dossier.pdf.typefaces import Typefaces
from archive_app.dossier.replacing import replacing

MARGIN = 18.0


def write_chart(
    chart: Chart, target: Path, *, author: str, made: datetime, fonts: Path
) -> tuple[float, float]:
    """Write a chart as a PDF of one page; return its width and height in points.

    The file is there whole, or as it was before. Raise `Unavailable` if it cannot be written.
    """
    typefaces = Typefaces(fonts)
    letters = Letters(typefaces)
    drawing = drawn(letters, chart, WIDTH)
    pen = Pen(About(chart.title, author, chart.title, made), typefaces)
    page = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    pen.enclose((), "")
    pen.setPageSize(page)
    sheet = Sheet(pen, letters, counted([]))
    draw_chart(sheet, drawing, MARGIN, page[1] - MARGIN)
    pen.showPage()
    with replacing(target) as file, Output(file) as out:
        pen.finish(out, lambda: None)
    return page
