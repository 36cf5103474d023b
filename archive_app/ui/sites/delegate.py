"""Paints the lines of the places: name at the left, number at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.sites.model import SPOT, Spot
from archive_app.ui.theme import font
from archive_app.ui.widgets.icons import drawn

INSETS = {"heading": 16, "site": 36}

Index = QModelIndex | QPersistentModelIndex


class SpotDelegate(QStyledItemDelegate):
    """Draws a heading small and quiet, a division with its arrow, the chosen line in the accent."""

    def __init__(self, tree: QTreeView, desk: Desk) -> None:
        super().__init__(tree)
        self._tree = tree
        self._desk = desk

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 34 if index.data(SPOT).sort == "heading" else 29)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        spot: Spot = index.data(SPOT)
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        area = QRect(0, whole.top(), self._tree.viewport().width(), whole.height())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            self._ground(painter, area)
        self._sign(painter, area, spot, index)
        count = "" if spot.count is None else f"{spot.count:,}"
        painter.setFont(font(12, bold=chosen))
        room = painter.fontMetrics().horizontalAdvance(count) + 20
        painter.setPen(QColor(self._desk.look.accent if chosen else self._desk.look.quiet))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -18, 0), right, count)
        left = area.adjusted(INSETS.get(spot.sort, 38), 0, -room - 6, 0)
        self._name(painter, left, spot, chosen=chosen)

    def _ground(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._desk.look.selection))
        painter.drawRoundedRect(area.adjusted(8, 0, -8, 0), 6, 6)

    def _sign(self, painter: QPainter, area: QRect, spot: Spot, index: Index) -> None:
        names = {"all": "archive", "trash": "trash"}
        if spot.sort == "division":
            name = "down" if self._tree.isExpanded(index) else "right"
        else:
            name = names.get(spot.sort, "")
        if name:
            picture = drawn(name, self._desk.look.quiet, 16)
            painter.drawPixmap(16, area.top() + (area.height() - 16) // 2, picture)

    def _name(self, painter: QPainter, area: QRect, spot: Spot, *, chosen: bool) -> None:
        heading = spot.sort == "heading"
        painter.setFont(font(11 if heading else 13, bold=chosen))
        colour = (
            self._desk.look.accent
            if chosen
            else self._desk.look.quiet
            if heading
            else self._desk.look.text
        )
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            spot.name, Qt.TextElideMode.ElideRight, area.width()
        )
        low = Qt.AlignmentFlag.AlignBottom if heading else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(0, 0, 0, -6 if heading else 0), low, shown)
