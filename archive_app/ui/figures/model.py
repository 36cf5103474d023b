"""The cross table as a model: names at the left, the totals last."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from archive_app.archive.programme.figures.cross import Cross, Grid
from archive_app.archive.programme.figures.trend import COUNTED, Period
from archive_app.ui.theme import font
from archive_app.ui.widgets.plain import tip

Index = QModelIndex | QPersistentModelIndex
NOTHING = Grid((), ())


class CrossModel(QAbstractTableModel):
    """Shows a cross table; `cell` tells what is behind a number."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Cross | tuple[Period, ...] = ()
        self.told = NOTHING

    def show(self, found: Cross | tuple[Period, ...], told: Grid) -> None:
        """Show another table."""
        self.beginResetModel()
        self._found, self.told = found, told
        self.endResetModel()

    def cell(self, index: Index, *, came: bool = False) -> tuple[tuple[str, str], ...] | None:
        """Return what `Question.figure` asks for what is behind a place, None where none is.

        In time, `came` asks for what came in the period, and not for all that was there.
        """
        if not index.isValid():
            return None
        if isinstance(self._found, tuple):
            names, column = list(COUNTED), index.column() - 1
            period = self._found[index.row()]
            return period.cell(names[column], came=came) if column >= 0 else None
        row = index.row() if index.row() < len(self._found.rows) else None
        column = index.column() - 1
        inner = 0 <= column < len(self._found.columns)
        return self._found.cell(row, column if inner else None)

    def name(self, index: Index) -> str:
        """Return the names of the row and of the column of a place, but for totals."""
        if not index.isValid():
            return ""
        if isinstance(self._found, tuple):
            return f"{self.told.heads[index.column()]} {self.told.rows[index.row()][0]}"
        names = [self.told.rows[index.row()][0]] if index.row() < len(self._found.rows) else []
        if 0 < index.column() <= len(self._found.columns):
            names.append(self.told.heads[index.column()])
        return " × ".join(map(str, names))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.told.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.told.heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.told.rows[index.row()][index.column()]
        told: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            told = shown(cell)
        elif role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, str):
            told = tip(cell)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
            told = side | Qt.AlignmentFlag.AlignVCenter
        elif role == Qt.ItemDataRole.FontRole:
            told = self._font(index)
        return told

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        told: object = None
        if orientation == Qt.Orientation.Horizontal and section < len(self.told.heads):
            if role == Qt.ItemDataRole.DisplayRole:
                told = self.told.heads[section]
            elif role == Qt.ItemDataRole.ToolTipRole:
                told = tip(self.told.heads[section])
            elif role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
                told = side | Qt.AlignmentFlag.AlignVCenter
        return told

    def _font(self, index: Index) -> QFont:
        """Return bold letters for totals."""
        if isinstance(self._found, tuple):
            return font(13)
        last_row = index.row() == len(self.told.rows) - 1
        across = bool(self._found.columns) and index.column() == len(self.told.heads) - 1
        return font(13, bold=last_row or across)


def shown(cell: str | int) -> str:
    """Return a cell as it is read: a number with its thousands apart, a text on one line."""
    return f"{cell:,}" if isinstance(cell, int) else " ".join(cell.split())
