"""Paints the lines of the places: name at the left, number at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.sites.lines import Spot
from archive_app.ui.sites.model import SPOT
from archive_app.ui.theme import font
from archive_app.ui.widgets.icons import drawn

SIGN = 16
DEEPER = 16
SIGNS = {"all": "archive", "trash": "trash", "group": "site", "search": "search", "set": "star"}
INSETS = {"heading": 0, "site": 20, "state": 20}

Index = QModelIndex | QPersistentModelIndex


class SpotDelegate(QStyledItemDelegate):
    """Draws a heading small and quiet, what folds with its arrow, the chosen line in the accent."""

    def __init__(self, tree: QTreeView, desk: Desk) -> None:
        super().__init__(tree)
        self._tree = tree
        self._desk = desk

    @staticmethod
    def arrow(index: Index) -> int:
        """Return where the arrow or the sign of a line begins: further in within a group."""
        above, deep = index.parent(), 0
        while above.isValid() and above.data(SPOT).sort == "group":
            above, deep = above.parent(), deep + 1
        return SIGN + deep * DEEPER

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
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        self._ground(painter, area, chosen=chosen, focused=focused and not chosen)
        self._sign(painter, area, spot, index)
        count = "" if spot.count is None else f"{spot.count:,}"
        painter.setFont(font(12, bold=chosen))
        room = painter.fontMetrics().horizontalAdvance(count) + 20
        painter.setPen(QColor(self._desk.look.accent if chosen else self._desk.look.quiet))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -18, 0), right, count)
        left = self.arrow(index) + INSETS.get(spot.sort, 22)
        self._name(painter, area.adjusted(left, 0, -room - 6, 0), spot, chosen=chosen)

    def _ground(self, painter: QPainter, area: QRect, *, chosen: bool, focused: bool) -> None:
        """Fill the ground of the chosen line; where only the keys are, draw its border."""
        if not chosen and not focused:
            return
        look = self._desk.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(look.accent) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.selection) if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(8.5, 0.5, -8.5, -0.5), 6, 6)

    def _sign(self, painter: QPainter, area: QRect, spot: Spot, index: Index) -> None:
        """Draw the arrow of what folds, or the sign of its sort."""
        name = SIGNS.get(spot.sort, "")
        if self._tree.model().hasChildren(index):
            name = "down" if self._tree.isExpanded(index) else "right"
        if not name:
            return
        place = area.top() + (area.height() - SIGN) // 2
        if spot.sort == "heading":
            left = area.left() + SIGN + QFontMetrics(font(11)).horizontalAdvance(spot.name) + 4
            painter.drawPixmap(left, place + 6, drawn(name, self._desk.look.quiet, 12))
        else:
            painter.drawPixmap(self.arrow(index), place, drawn(name, self._desk.look.quiet, SIGN))

    def _name(self, painter: QPainter, area: QRect, spot: Spot, *, chosen: bool) -> None:
        look, heading = self._desk.look, spot.sort == "heading"
        painter.setFont(font(11 if heading else 13, bold=chosen))
        quiet = heading or (spot.sort == "state" and not spot.count)
        painter.setPen(QColor(look.accent if chosen else look.quiet if quiet else look.text))
        shown = painter.fontMetrics().elidedText(
            spot.name, Qt.TextElideMode.ElideRight, area.width()
        )
        low = Qt.AlignmentFlag.AlignBottom if heading else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(0, 0, 0, -6 if heading else 0), low, shown)
