"""A table of texts: rows that are read and chosen, never edited in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from archive_app.ui.widgets.plain import tip

HEIGHT = 28
Index = QModelIndex | QPersistentModelIndex
Rank = Callable[[str], str]
"""Gives the colour of a rank of text (quiet, good, attention, bad)."""


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row of texts, what it stands for, and the rank of its text, "" for plain.

    The last text of a row that has fewer than there are columns runs to the end.
    """

    cells: Sequence[str]
    key: str = ""
    rank: str = ""


class TextsModel(QAbstractTableModel):
    """Shows rows of texts under the heads of their columns."""

    def __init__(self, colour: Rank) -> None:
        super().__init__()
        self._colour = colour
        self._heads: Sequence[str] = ()
        self.rows: Sequence[TextRow] = ()

    def show(self, heads: Sequence[str], rows: Sequence[TextRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._heads, self.rows = heads, rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else TextRow(())
        text = row.cells[index.column()] if index.column() < len(row.cells) else ""
        told: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            told = " ".join(text.split())
        elif role == Qt.ItemDataRole.ToolTipRole:
            told = tip(text)
        elif role == Qt.ItemDataRole.ForegroundRole and row.rank:
            told = QColor(self._colour(row.rank))
        return told

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._heads[section]


class TextsTable(QTableView):
    """A table of texts from which rows are chosen.

    `moved` gives the row that is current now; `entered` the one that was opened by Enter or two
    clicks.
    """

    moved = Signal(int)
    entered = Signal(int)

    def __init__(self, colour: Rank, name: str) -> None:
        super().__init__()
        self.texts = TextsModel(colour)
        self.setModel(self.texts)
        self.setProperty("pane", "texts")
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setStretchLastSection(True)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.activated.connect(lambda index: self.entered.emit(index.row()))

    def show_rows(
        self, heads: Sequence[str], rows: Sequence[TextRow], widths: Sequence[int] = ()
    ) -> None:
        """Show other rows, the current one again if what it stands for is still there.

        `widths` are those of the columns in characters, those that are not named are even.
        """
        held, place = self.key(), self.currentIndex().row()
        self.clearSpans()
        self.texts.show(heads, rows)
        for row, told in enumerate(rows):
            if len(told.cells) < len(heads):
                last = len(told.cells) - 1
                self.setSpan(row, last, 1, len(heads) - last)
        wide = self.fontMetrics().horizontalAdvance("国")
        for column, characters in enumerate(widths):
            self.setColumnWidth(column, characters * wide + 16)
        keys = [row.key for row in rows]
        if held and held in keys:
            place = keys.index(held)
        if rows:
            self.choose(max(0, min(place, len(rows) - 1)))

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.texts.index(row, 0))

    def key(self) -> str:
        """Return what the current row stands for, "" if there is none."""
        row = self.currentIndex().row()
        return self.texts.rows[row].key if 0 <= row < len(self.texts.rows) else ""

    def keys(self) -> list[str]:
        """Return what the selected rows stand for, in their order."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.texts.rows[row].key for row in chosen]

    def several(self) -> None:
        """Let more than one row be selected."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def even(self) -> None:
        """Share the width among the columns."""
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _moved(self, now: QModelIndex) -> None:
        if now.isValid():
            self.moved.emit(now.row())
