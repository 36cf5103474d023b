"""Sites as lines that are fetched as one comes to their end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtGui import QStandardItemModel
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()


class SitesModel(QStandardItemModel):
    """Holds the first of so many sites; `wanted` asks for those behind them."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.total = 0

    @override
    def canFetchMore(self, parent: Index = TOP) -> bool:
        return not parent.isValid() and self.rowCount() < self.total

    @override
    def fetchMore(self, parent: Index = TOP) -> None:
        if self.canFetchMore(parent):
            self.wanted.emit()
