"""A chart laid out: the one place that says where everything on it stands."""

from __future__ import annotations

from archive_app.domain.charts.bars import draw_bars
from archive_app.domain.charts.chart import LINES, Chart
from archive_app.domain.charts.lines import draw_lines
from archive_app.domain.charts.marks import QUIET, Drawing
from archive_app.domain.charts.sheet import SMALL, Measure, Sheet

TITLE = 12.0
GAP = 6.0


def laid_out(chart: Chart, width: float, measure: Measure) -> Drawing:
    """Return a chart as marks in a width in points; it is as high as it needs to be."""
    sheet = Sheet(width, measure)
    sheet.write(chart.title, TITLE)
    sheet.foot += GAP
    if len(chart.series) > 1:
        sheet.explain(chart.series, chart.sort)
        sheet.foot += GAP
    (draw_lines if chart.sort == LINES else draw_bars)(sheet, chart)
    if chart.source:
        sheet.foot += GAP
        sheet.write(chart.source, SMALL, QUIET)
    return Drawing(width, sheet.foot + GAP / 2, tuple(sheet.marks), tuple(sheet.spots))
