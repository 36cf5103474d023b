"""The working list as pictures."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from archive_app.archive.finding.listing import Row
from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import icon_of, paint_cropped, paint_placeholder
from archive_app.ui.find.marked import paint_marked
from archive_app.ui.find.model import ROW
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.theme import font

CELL = QSize(184, 188)
DECODED = 256

Index = QModelIndex | QPersistentModelIndex


class Grid(QListView):
    """Pictures in lines; `entered` gives the row of the one that is to be edited."""

    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Paint all that is in sight anew: to look each selected row up takes seconds."""
        return QRegion(self.viewport().rect())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: it would have each row fetched; the search box is at hand."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index: QModelIndex = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.entered.emit(index.row())
        else:
            super().keyPressEvent(event)


class PictureDelegate(QStyledItemDelegate):
    """Draws an entry as its picture over its title and code."""

    def __init__(self, thumbnails: Thumbnails, desk: Desk) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._desk = desk

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area.adjusted(4, 4, -4, -4), QColor(self._desk.look.selection))
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        inner = area.adjusted(12, 12, -12, -8)
        self._picture(painter, QRect(inner.left(), inner.top(), inner.width(), 120), row)
        title = QRect(inner.left(), inner.top() + 124, inner.width(), 22)
        paint_marked(painter, title, row.title, font(13), self._desk.look.text, self._desk.look)
        painter.setFont(font(11))
        painter.setPen(QColor(self._desk.look.quiet))
        line = "　".join(text for text in (row.reference_code or row.code, row.date) if text)
        painter.drawText(title.translated(0, 20), Qt.AlignmentFlag.AlignVCenter, line)

    def _picture(self, painter: QPainter, place: QRect, row: Row) -> None:
        found = self._thumbnails.picture(row.preview, DECODED) if row.preview else None
        if found is None or found.isNull():
            paint_placeholder(
                painter, place, icon_of(row.kind, self._desk.archive.kinds), self._desk.look, 32
            )
        else:
            paint_cropped(painter, place, found, self._desk.look)
