"""The working list as pictures."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem
from typing_extensions import override

from archive_app.ui.find.model import ListingModel
from archive_app.ui.find.shelf import CELL, Shelf

STEPS = 3  # of the scroll bar that make a line: as many as the wheel takes at a time

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Action = QAbstractItemView.CursorAction
State = QStyle.StateFlag


class Grid(QAbstractItemView):
    """Pictures in lines; `entered` gives the row of the one that is to be edited.

    Qt's own list of icons lays all of them out each time that it is made wider.
    """

    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))

    @property
    def shelf(self) -> Shelf:
        """Return where the pictures stand now."""
        count = self.model().rowCount() if self.model() is not None else 0
        return Shelf(count, self.viewport().width(), self.verticalOffset())

    def show_picture(self, sha256: str) -> None:
        """Paint a picture that has come, if it is in sight."""
        model, shelf = self.model(), self.shelf
        if not self.isVisible() or not isinstance(model, ListingModel):
            return
        for number in shelf.touched(self.viewport().rect()):
            row = model.row_at(number)
            if row and row.preview == sha256:
                self.viewport().update(shelf.place(number))

    @override
    def visualRect(self, index: Index) -> QRect:
        return self.shelf.place(index.row()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.shelf.at(point)
        return QModelIndex() if row is None else self._index(row)

    @override
    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        place, seen = self.visualRect(index), self.viewport().height()
        if place.isEmpty():
            return
        gone = 0
        if hint == Hint.PositionAtCenter:
            gone = place.center().y() - seen // 2
        elif place.top() < 0 or hint == Hint.PositionAtTop:
            gone = place.top()
        elif place.bottom() >= seen or hint == Hint.PositionAtBottom:
            gone = place.bottom() + 1 - seen
        self.verticalScrollBar().setValue(self.verticalOffset() + gone)

    @override
    def moveCursor(self, cursorAction: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        shelf, row = self.shelf, self.currentIndex().row()
        if row < 0:
            return self._index(0)
        line = shelf.columns
        page = line * max(1, self.viewport().height() // CELL.height())
        to = {
            Action.MoveLeft: row - 1,
            Action.MovePrevious: row - 1,
            Action.MoveRight: row + 1,
            Action.MoveNext: row + 1,
            Action.MoveUp: row - line if row >= line else row,
            Action.MoveDown: row + line,
            Action.MovePageUp: row - page if row >= page else row % line,
            Action.MovePageDown: row + page,
            Action.MoveHome: 0,
            Action.MoveEnd: shelf.count,
        }
        return self._index(min(max(0, to[cursorAction]), shelf.count - 1))

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return index.column() != 0

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a drawn frame touches; from one picture to another, all between them."""
        shelf, wanted = self.shelf, QItemSelection()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            parts = shelf.framed(rect.normalized())
        else:
            parts = [shelf.between(rect.topLeft(), rect.bottomRight())]
        for rows in filter(None, parts):
            wanted.select(self._index(rows[0]), self._index(rows[-1]))
        self.selectionModel().select(wanted, command)

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

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture at the top that stood there before."""
        before = Shelf(self.shelf.count, event.oldSize().width(), self.verticalOffset())
        first = before.near(QPoint(0, 0))
        super().resizeEvent(event)
        self.updateGeometries()
        if before.columns != self.shelf.columns:
            self.scrollTo(self._index(first), Hint.PositionAtTop)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.shelf.height - seen))
        bar.setPageStep(seen)
        bar.setSingleStep(CELL.height() // STEPS)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option, shelf = QPainter(self.viewport()), QStyleOptionViewItem(), self.shelf
        self.initViewItemOption(option)
        usual = option.state & ~State.State_HasFocus
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for row in shelf.touched(event.rect()):
            option.rect = shelf.place(row)
            if event.region().intersects(option.rect):
                index = self._index(row)
                chosen = self.selectionModel().isSelected(index)
                option.state = usual | State.State_Selected if chosen else usual
                if row == focused:
                    option.state |= State.State_HasFocus
                self.itemDelegate().paint(painter, option, index)

    def _index(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)
