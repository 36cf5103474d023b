"""Paints the hits of a site with what was found in them marked, kind and code at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from archive_app.domain.hits import Hit
from archive_app.ui.desk import Desk
from archive_app.ui.find.marked import paint_marked
from archive_app.ui.theme import font

HIT = Qt.ItemDataRole.UserRole + 2
"""The role under which a line hands out its hit; the line of a site has none."""
EDGE = 10

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Draws what is no hit as Qt does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(HIT) is not None:
            option.text = ""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        hit = index.data(HIT)
        if hit is None:
            return
        whole: QRect = option.rect
        look, told = self._desk.look, self._told(hit)
        painter.setFont(font(12))
        painter.setPen(QColor(look.quiet))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(whole.adjusted(0, 0, -EDGE, 0), right, told)
        room = painter.fontMetrics().horizontalAdvance(told) + 2 * EDGE
        paint_marked(
            painter, whole.adjusted(EDGE, 0, -room, 0), hit.title, font(13), look.text, look
        )

    def _told(self, hit: Hit) -> str:
        """Return the kind and the code of a hit."""
        kinds = self._desk.archive.kinds
        kind = self._desk.say.label(kinds[hit.kind].label) if hit.kind in kinds else ""
        return f"{kind}　{hit.code}"
