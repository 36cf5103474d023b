"""Paints the rows of the working list: picture, title with hits, the line that was hit."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from archive_app.archive.results.listing import Row
from archive_app.domain.kinds import Kinds
from archive_app.ui.desk import Desk
from archive_app.ui.find.marked import paint_marked
from archive_app.ui.find.model import COLUMNS, ROW, SITE
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.theme import Theme, font
from archive_app.ui.widgets.icons import drawn

ROW_HEIGHT = 51
THUMBNAIL = QSize(44, 33)
DECODED = 128

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws each cell by its column, on the ground of its row."""

    def __init__(self, thumbnails: Thumbnails, desk: Desk) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._desk = desk
        self._faces = {size: font(size) for size in (12, 13)}

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(
            area, QColor(self._desk.look.selection if selected else self._desk.look.panel)
        )
        painter.setPen(QColor(self._desk.look.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        column = COLUMNS[index.column()]
        if column == "preview":
            self._picture(painter, area, row)
        elif column == "title":
            self._title(painter, area.adjusted(8, 6, -8, -6), row)
        elif column == "code" and index.data(SITE):
            self._code(painter, area.adjusted(8, 6, -8, -6), index)
        else:
            self._text(painter, area.adjusted(8, 0, -8, 0), str(index.data()), column)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def _picture(self, painter: QPainter, area: QRect, row: Row) -> None:
        place = QRect(area.center() - _half(THUMBNAIL), THUMBNAIL)
        found = self._thumbnails.picture(row.preview, DECODED) if row.preview else None
        if found is None or found.isNull():
            paint_placeholder(
                painter, place, icon_of(row.kind, self._desk.archive.kinds), self._desk.look, 18
            )
        else:
            paint_cropped(painter, place, found, self._desk.look)

    def _title(self, painter: QPainter, area: QRect, row: Row) -> None:
        look = self._desk.look
        if not row.snippet.text:
            paint_marked(painter, area, row.title, self._faces[13], look.text, look)
            return
        half = area.height() // 2
        above = QRect(area.left(), area.top(), area.width(), half)
        below = QRect(area.left(), area.top() + half, area.width(), half)
        paint_marked(painter, above, row.title, self._faces[13], look.text, look)
        paint_marked(painter, below, row.snippet, self._faces[12], look.quiet, look)

    def _code(self, painter: QPainter, area: QRect, index: Index) -> None:
        """Paint the code over the name of the site."""
        half = area.height() // 2
        self._text(painter, area.adjusted(0, 0, 0, -half), str(index.data()), "code")
        self._text(painter, area.adjusted(0, half, 0, 0), str(index.data(SITE)), "site")

    def _text(self, painter: QPainter, area: QRect, text: str, column: str) -> None:
        face = self._faces[13 if column in {"date", "kind"} else 12]
        painter.setFont(face)
        painter.setPen(
            QColor(self._desk.look.text if face is self._faces[13] else self._desk.look.quiet)
        )
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitting)


def icon_of(kind: str, kinds: Kinds) -> str:
    """Return the name of a kind's icon: its own, or the one that is called like it."""
    return (kinds[kind].icon if kind in kinds else "") or kind


def paint_placeholder(painter: QPainter, place: QRect, name: str, look: Theme, size: int) -> None:
    """Paint the icon of a kind where there is no picture."""
    painter.fillRect(place, QColor(look.background))
    picture = drawn(name or "document", look.quiet, size)
    painter.drawPixmap(place.center() - _half(QSize(size, size)), picture)


def paint_cropped(painter: QPainter, place: QRect, picture: QPixmap, look: Theme) -> None:
    """Paint the middle of a picture so that it fills the place, within a thin line."""
    wanted = place.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    source = QRect(picture.rect().center() - _half(wanted), wanted)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, picture, source)
    painter.setPen(QColor(look.line))
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def _half(size: QSize) -> QPoint:
    return QPoint(size.width() // 2, size.height() // 2)
