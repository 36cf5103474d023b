"""The places of an archive as a tree that Qt can show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from archive_app.ui.sites.lines import FOLDING, Held, Line, Spot, lines
from archive_app.ui.words import Words

SPOT = Qt.ItemDataRole.UserRole
ROOT = Line(Spot("root", ""))
COUNTED = {"state", "search", "set", "trash"}
"""The sorts of lines whose numbers come later."""

Index = QModelIndex | QPersistentModelIndex


class PlacesModel(QAbstractItemModel):
    """The tree, made anew from what the archive has; numbers that come later are put into it."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._root = ROOT
        self._lines: list[Line] = []
        self._numbers: dict[int, int] = {}
        self._counts: Mapping[str, int] = {}
        self.sites = 0

    def show(self, held: Held) -> None:
        """Show the places as they are now."""
        self.beginResetModel()
        self.sites = len(held.sites)
        self._root = lines(held, self._say)
        self._lines = list(self._root.all())
        self._numbers = {id(line): number for number, line in enumerate(self._lines)}
        self.endResetModel()
        self.show_counts(self._counts)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many entries wait in each state, are found, or are in the trash."""
        self._counts = {**self._counts, **counts}
        for line in self._lines:
            spot = line.spot
            count = self._counts.get(spot.id or spot.sort)
            if spot.sort in COUNTED and count != spot.count:
                line.spot = replace(spot, count=count)
                index = self._index(line)
                self.dataChanged.emit(index, index)

    def find(self, sort: str, spot_id: str = "") -> QModelIndex | None:
        """Return a line by its sort and id; a site's may be that of a group."""
        sorts = {sort, "group"} if sort == "site" else {sort}
        for line in self._lines:
            if line.spot.sort in sorts and line.spot.id == spot_id:
                return self._index(line)
        return None

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._line(parent).below
        return self._index(below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()

    @override
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # QObject has one too
        above = self._line(child).above if child.isValid() else None
        return self._index(above) if above and above is not self._root else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._line(parent).below)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, SPOT}:
            return None
        spot = self._line(index).spot
        return spot if role == SPOT else spot.name

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled
        folding = self._line(index).spot.sort in FOLDING
        return enabled if folding else enabled | Qt.ItemFlag.ItemIsSelectable

    def _line(self, index: Index) -> Line:
        number = index.internalId() if index.isValid() else -1
        return self._lines[number] if 0 <= number < len(self._lines) else self._root

    def _index(self, line: Line) -> QModelIndex:
        return self.createIndex(line.row, 0, self._numbers[id(line)])
