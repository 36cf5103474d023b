"""Paints the facets: names at the left, numbers at the right, a mark at what narrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.facets.model import VALUE, is_more
from archive_app.ui.facets.reading import Value
from archive_app.ui.theme import font
from archive_app.ui.widgets.icons import drawn

EDGE = 14
BOX = 12

Index = QModelIndex | QPersistentModelIndex


class FacetDelegate(QStyledItemDelegate):
    """Draws a facet small and quiet with its arrow, a value with a box that is filled if down."""

    def __init__(self, tree: QTreeView, desk: Desk) -> None:
        super().__init__(tree)
        self._tree = tree
        self._desk = desk

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 26 if index.parent().isValid() else 32)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRect(0, whole.top(), self._tree.viewport().width(), whole.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._desk.look.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(6.5, 0.5, -6.5, -0.5), 6, 6)
        value = index.data(VALUE)
        if value is not None:
            self._value(painter, area, value)
        elif is_more(index):
            self._text(painter, area.adjusted(EDGE + BOX + 8, 0, -EDGE, 0), str(index.data()), 12)
        else:
            self._facet(painter, area, index)

    def _facet(self, painter: QPainter, area: QRect, index: Index) -> None:
        name = str(index.data())
        room = area.adjusted(EDGE, 6, -EDGE - 16, 0)
        self._text(painter, room, name, 11)
        width = min(QFontMetrics(font(11)).horizontalAdvance(name), room.width())
        sign = "down" if self._tree.isExpanded(index) else "right"
        place = (EDGE + width + 4, area.center().y() - 2)
        painter.drawPixmap(*place, drawn(sign, self._desk.look.quiet, 12))

    def _value(self, painter: QPainter, area: QRect, value: Value) -> None:
        look = self._desk.look
        box = QRectF(EDGE + 0.5, area.center().y() - BOX / 2 + 0.5, BOX, BOX)
        painter.setPen(QColor(look.accent if value.down else look.quiet))
        painter.setBrush(QColor(look.accent) if value.down else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        count = f"{value.count:,}"
        painter.setFont(font(12))
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setPen(QColor(look.quiet))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -EDGE, 0), right, count)
        room = area.adjusted(EDGE + BOX + 8, 0, -EDGE - width - 8, 0)
        colour = look.accent if value.down else look.text
        self._text(painter, room, value.name, 13, colour, bold=value.down)

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        size: int,
        colour: str = "",
        *,
        bold: bool = False,
    ) -> None:
        painter.setFont(font(size, bold=bold))
        painter.setPen(QColor(colour or self._desk.look.quiet))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
