"""The files of a trial as a tree: a record a row, its files below where it has several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from archive_app.archive.entries.files import Listed
from archive_app.archive.intake.units import Unit
from archive_app.ui.intake.lines import Group, Line, having
from archive_app.ui.intake.names import named
from archive_app.ui.widgets.plain import tip

COLUMNS = ("file", "what", "taken", "size")
Index = QModelIndex | QPersistentModelIndex
Colour = Callable[[str], str]
"""Gives the colour of a rank of text."""

_CHECKED, _PARTLY, _OPEN = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class TrialModel(QAbstractItemModel):
    """Shows groups of lines; what a person unticks stays so when others are shown.

    `ticked` tells that something else is chosen now.
    """

    ticked = Signal()

    def __init__(self, heads: Sequence[str], colour: Colour, several: Callable[[int], str]) -> None:
        super().__init__()
        self._heads = heads
        self._colour = colour
        self._several = several
        self._all: Sequence[Group] = ()
        self._above = Path()
        self._state = ""
        self.groups: list[Group] = []
        self.unticked: set[Path] = set()

    def show(self, groups: Sequence[Group], above: Path) -> None:
        """Show other groups; their files are named from the folder `above`."""
        self.beginResetModel()
        self._all, self._above = groups, above
        self.groups = having(groups, self._state)
        self.endResetModel()

    def filter(self, state: str) -> None:
        """Show what is in one state, all for none."""
        self.beginResetModel()
        self._state = state
        self.groups = having(self._all, state)
        self.endResetModel()

    def chosen(self) -> list[Unit]:
        """Return the files that are to come in, grouped into records."""
        units = (
            tuple(Listed(line.file) for line in group if self._is_ticked(line))
            for group in self._all
        )
        return [unit for unit in units if unit]

    def tick(self, paths: Iterable[Path], *, ticked: bool) -> None:
        """Have files come in, or leave them out."""
        if ticked:
            self.unticked.difference_update(paths)
        else:
            self.unticked.update(paths)
        self._tell_all()

    def files_at(self, indexes: Iterable[QModelIndex]) -> list[Path]:
        """Return the files of some rows that can come in, in their order: a record's are all."""
        places = sorted({self._place(index) for index in indexes})
        lines = (line for place in places for line in self._lines(*place))
        return list(dict.fromkeys(line.file for line in lines if line.may_come_in))

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # the other `parent` is that of an object
        group = index.internalId()
        return self.createIndex(group - 1, 0, 0) if index.isValid() and group else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self.groups)
        files = len(self.groups[parent.row()])
        return files if not parent.internalId() and not parent.column() and files > 1 else 0

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return len(COLUMNS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        lines = self._lines(*self._place(index)) if index.isValid() else []
        if index.column() == 0 and any(line.may_come_in for line in lines):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        lines = self._lines(*self._place(index))
        told: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            told = self._text(lines, COLUMNS[index.column()])
        elif role == Qt.ItemDataRole.ToolTipRole:
            whole = str(lines[0].file) if index.column() == 0 else lines[0].what
            told = tip(whole)
        elif role == Qt.ItemDataRole.ForegroundRole and lines[0].rank:
            told = QColor(self._colour(lines[0].rank))
        elif role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            told = self._checked(lines)
        return told

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        lines = self._lines(*self._place(index))
        ticked = Qt.CheckState(value) == _CHECKED
        self.tick((line.file for line in lines if line.may_come_in), ticked=ticked)
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self._heads[section]

    def _place(self, index: Index) -> tuple[int, int]:
        """Return the number of a row's group, and of its file in it, -1 for all of them."""
        group = index.internalId()
        return (group - 1, index.row()) if group else (index.row(), -1)

    def _lines(self, group: int, line: int) -> Sequence[Line]:
        return self.groups[group] if line < 0 else self.groups[group][line : line + 1]

    def _text(self, lines: Sequence[Line], column: str) -> str:
        if column != "file":
            return str(getattr(lines[0], column))
        name = named(lines[0].file, self._above)
        return f"{name}　{self._several(len(lines))}" if len(lines) > 1 else name

    def _is_ticked(self, line: Line) -> bool:
        return line.may_come_in and line.file not in self.unticked

    def _checked(self, lines: Sequence[Line]) -> Qt.CheckState | None:
        may = [line for line in lines if line.may_come_in]
        if not may:
            return None
        ticked = sum(self._is_ticked(line) for line in may)
        return _CHECKED if ticked == len(may) else _PARTLY if ticked else _OPEN

    def _tell_all(self) -> None:
        """Have every box drawn anew: of several rows a view draws all that are seen."""
        if self.groups:
            last = self.index(len(self.groups) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()
