"""The tree of places: its sections, divisions and groups fold, and stay as a person left them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTreeView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.sites.delegate import SpotDelegate
from archive_app.ui.sites.lines import FOLDING
from archive_app.ui.sites.model import SPOT, Index, PlacesModel

FEW = 10
"""Up to so many sites, the divisions stand open as long as nobody folds them."""


class PlacesTree(QTreeView):
    """Shows the places; a press, Enter or the space folds what is no place to stand in."""

    def __init__(self, model: PlacesModel, desk: Desk) -> None:
        super().__init__()
        self._preferences = desk.preferences
        self._places = model
        kept = bytes(desk.preferences.kept("folded").data()).decode()
        self._turned = set(kept.splitlines())
        self.setProperty("pane", "places")
        self.setModel(model)
        self.setItemDelegate(SpotDelegate(self, desk))
        self.setAccessibleName(desk.say("places"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.expanded.connect(self._keep)
        self.collapsed.connect(self._keep)

    def fold(self) -> None:
        """Fold and open the lines of a new tree as a person left them."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.expandAll()
        for index in self._foldable(QModelIndex()):
            if self._key(index) in self._turned or not self._opens(index):
                self.setExpanded(index, self._opens(index) != (self._key(index) in self._turned))
        self.blockSignals(False)  # noqa: FBT003 - as above

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._folds_at(index, event.position().x()):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        turning = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in turning and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().keyPressEvent(event)

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Leave the place chosen that one stands in while the keys go over what only folds."""
        if index.isValid() and index.data(SPOT).sort in FOLDING:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def _folds_at(self, index: QModelIndex, x: float) -> bool:
        """Tell whether a press here folds: anywhere on a heading, on the arrow of a group."""
        spot = index.data(SPOT)
        if spot.sort in FOLDING:
            return True
        arrow = SpotDelegate.arrow(index)
        return self.model().hasChildren(index) and arrow - 6 <= x < arrow + 20

    def _keep(self, index: QModelIndex) -> None:
        key, usual = self._key(index), self._opens(index)
        if self.isExpanded(index) == usual:
            self._turned.discard(key)
        else:
            self._turned.add(key)
        kept = "\n".join(sorted(self._turned))
        self._preferences.keep("folded", QByteArray(kept.encode()))

    def _opens(self, index: Index) -> bool:
        """Tell whether a line stands open by itself."""
        return index.data(SPOT).sort != "division" or self._places.sites <= FEW

    def _foldable(self, above: QModelIndex) -> Iterator[QModelIndex]:
        model = self.model()
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            if model.hasChildren(index):
                yield index
                yield from self._foldable(index)

    @staticmethod
    def _key(index: Index) -> str:
        spot = index.data(SPOT)
        return f"{spot.sort} {spot.id}"
