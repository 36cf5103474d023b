"""Paints one line of text with the stretches in it that were hit."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from archive_app.domain.hits import Snippet
from archive_app.ui.theme import Theme

BEFORE = 6
"""Characters that are left before a hit which has to be brought into sight."""


def paint_marked(
    painter: QPainter, area: QRect, snippet: Snippet, face: QFont, colour: str, look: Theme
) -> None:
    """Paint a snippet on one line, its first hit in sight, cut with … where there is no room."""
    metrics = QFontMetrics(face)
    snippet = _in_sight(snippet, metrics, area.width())
    text = snippet.text.replace("\n", " ").replace("\u2028", " ")
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(shown, face)
    layout.setFormats([_format(0, len(shown), colour), *_hits(snippet, shown, look)])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(shown))
    layout.endLayout()
    top = area.top() + (area.height() - line.height()) / 2
    layout.draw(painter, QPointF(area.left(), top))


def _in_sight(snippet: Snippet, metrics: QFontMetrics, width: int) -> Snippet:
    """Return the snippet from a few characters before its first hit, if that is out of sight."""
    if not snippet.marks or metrics.horizontalAdvance(snippet.text) <= width:
        return snippet
    first, end = snippet.marks[0]
    cut = first - BEFORE
    if cut <= 1 or metrics.horizontalAdvance(snippet.text[:end] + "……") <= width:
        return snippet
    marks = tuple((start - cut + 1, stop - cut + 1) for start, stop in snippet.marks)
    return Snippet("…" + snippet.text[cut:], marks)


def _hits(snippet: Snippet, shown: str, look: Theme) -> list[QTextLayout.FormatRange]:
    """Return the marks that are still seen once the line is cut; Qt counts in UTF-16."""
    end = len(shown) if shown == snippet.text else len(shown) - 1
    ranges = []
    for start, stop in snippet.marks:
        if start < end:
            begin = _units(snippet.text[:start])
            length = _units(snippet.text[start : min(stop, end)])
            ranges.append(_format(begin, length, look.accent, look.selection))
    return ranges


def _format(start: int, length: int, colour: str, ground: str = "") -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    if ground:
        look.setBackground(QColor(ground))
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length, stretch.format = start, length, look
    return stretch


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
