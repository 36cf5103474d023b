"""Paints one picture of the working list, over its title and code."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from archive_app.archive.results.listing import Row
from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import icon_of, paint_cropped, paint_placeholder
from archive_app.ui.find.marked import paint_marked
from archive_app.ui.find.model import ROW
from archive_app.ui.find.shelf import CELL
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.theme import font

PICTURE = 120
DECODED = 256

Index = QModelIndex | QPersistentModelIndex


class PictureDelegate(QStyledItemDelegate):
    """Draws an entry as its picture over its title and code."""

    def __init__(self, thumbnails: Thumbnails, desk: Desk) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._desk = desk
        self._faces = {size: font(size) for size in (11, 13)}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._desk.look
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ground = area.adjusted(4, 4, -4, -4)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(ground, QColor(look.selection))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(look.accent))
            painter.drawRect(ground.adjusted(0, 0, -1, -1))
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        inner = area.adjusted(12, 12, -12, -8)
        self._picture(painter, QRect(inner.left(), inner.top(), inner.width(), PICTURE), row)
        title = QRect(inner.left(), inner.top() + PICTURE + 4, inner.width(), 22)
        paint_marked(painter, title, row.title, self._faces[13], look.text, look)
        painter.setFont(self._faces[11])
        painter.setPen(QColor(look.quiet))
        line = "　".join(text for text in (row.reference_code or row.code, row.date) if text)
        painter.drawText(title.translated(0, 20), Qt.AlignmentFlag.AlignVCenter, line)

    def _picture(self, painter: QPainter, place: QRect, row: Row) -> None:
        found = self._thumbnails.picture(row.preview, DECODED) if row.preview else None
        if found is None or found.isNull():
            icon = icon_of(row.kind, self._desk.archive.kinds)
            paint_placeholder(painter, place, icon, self._desk.look, 32)
        else:
            paint_cropped(painter, place, found, self._desk.look)
