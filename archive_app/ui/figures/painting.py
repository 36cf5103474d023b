"""The marks of a drawing on the screen, in the colours of the window."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from archive_app.domain.charts.marks import (
    LINE,
    PAPER,
    PRINTED,
    QUIET,
    TEXT,
    Area,
    Drawing,
    Point,
    Stroke,
    Words,
)
from archive_app.ui.theme import FAMILIES, Theme

PIXELS = 1.4
"""Pixels of the screen for each point: text of 9 points is as large as the window's own."""

DARK = {
    "0": "#8FB6C4",
    "1": "#E08A5C",
    "2": "#5E9AB5",
    "3": "#D9B44A",
    "4": "#C08FBB",
    "5": "#93B07A",
}


def tones(look: Theme) -> Mapping[str, str]:
    """Return the colours of the tones in a theme."""
    own = {TEXT: look.text, QUIET: look.quiet, LINE: look.line, PAPER: look.panel}
    return {**PRINTED, **(DARK if look.dark else {}), **own}


def measure(text: str, size: float) -> float:
    """Return the width of a text in a size, both in points, with the window's letters."""
    return QFontMetricsF(_font(size)).horizontalAdvance(text)


def paint(painter: QPainter, drawing: Drawing, colours: Mapping[str, str]) -> None:
    """Paint a drawing from the painter's origin; the painter's scale says how large a point is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in drawing.marks:
        colour = QColor(colours[mark.tone])
        match mark:
            case Area():
                _area(painter, mark, colour)
            case Stroke():
                _stroke(painter, mark, colour)
            case Words():
                _words(painter, mark, colour)


def _area(painter: QPainter, mark: Area, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_polygon(mark.corners))


def _stroke(painter: QPainter, mark: Stroke, colour: QColor) -> None:
    pen = QPen(colour, mark.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.dashes:
        pen.setDashPattern([one / mark.width for one in mark.dashes])
    painter.setPen(pen)
    painter.drawPolyline(_polygon(mark.points))


def _words(painter: QPainter, mark: Words, colour: QColor) -> None:
    painter.setPen(colour)
    painter.setFont(_font(mark.size))
    x, y = mark.at
    painter.drawText(QPointF(x - mark.side * measure(mark.text, mark.size), y), mark.text)


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


@cache
def _font(size: float) -> QFont:
    """Return the letters of a size; a painter's scale makes them as large as they are on paper."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(round(size))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
