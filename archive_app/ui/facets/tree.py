"""The tree of facets: a press narrows to a value, folds a facet, or shows more values of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.facets.delegate import FacetDelegate
from archive_app.ui.facets.model import FACET, VALUE, FacetsModel, is_more
from archive_app.ui.facets.reading import Facet, Value

KEPT = "facets"


class FacetsTree(QTreeView):
    """Facets stay folded as a person left them; `chosen` gives the value that was pressed."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._preferences = desk.preferences
        kept = bytes(desk.preferences.kept(KEPT).data()).decode()
        self._folded = set(kept.splitlines())
        self._lines = FacetsModel(desk.say)
        self.setProperty("pane", "places")
        self.setModel(self._lines)
        self.setItemDelegate(FacetDelegate(self, desk))
        self.setAccessibleName(desk.say("find_filter"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._press)

    def show_facets(self, facets: Sequence[Facet]) -> None:
        """Show facets, with the keys and the view where they were."""
        self._anew(lambda: self._lines.show(facets))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        turning = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in turning and self.currentIndex().isValid():
            self._press(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _press(self, index: QModelIndex) -> None:
        value, facet = index.data(VALUE), str(index.data(FACET))
        if value is not None:
            self.chosen.emit(value)
        elif is_more(index):
            self._anew(lambda: self._lines.turn(facet))
        else:
            self.setExpanded(index, not self.isExpanded(index))
            self._keep(facet, folded=not self.isExpanded(index))

    def _keep(self, facet: str, *, folded: bool) -> None:
        self._folded = self._folded | {facet} if folded else self._folded - {facet}
        kept = "\n".join(sorted(self._folded))
        self._preferences.keep(KEPT, QByteArray(kept.encode()))

    def _anew(self, make: Callable[[], None]) -> None:
        """Make the lines anew, and stand again where one stood."""
        current, place = self.currentIndex(), self.verticalScrollBar().value()
        stood = (current.data(FACET), _id(current))
        make()
        self.expandAll()
        for row in range(self._lines.rowCount()):
            facet = self._lines.index(row, 0)
            self.setExpanded(facet, facet.data(FACET) not in self._folded)
            self._stand(facet, stood)
        self.verticalScrollBar().setValue(place)

    def _stand(self, facet: QModelIndex, stood: tuple[object, str]) -> None:
        """Stand in a facet, or on a value of it, if one stood there."""
        rows = range(self._lines.rowCount(facet))
        for line in (facet, *(self._lines.index(row, 0, facet) for row in rows)):
            if (line.data(FACET), _id(line)) == stood:
                self.setCurrentIndex(line)
                return


def _id(line: QModelIndex) -> str:
    """Return the id of the value of a line, "" if it has none."""
    value = line.data(VALUE)
    return value.id if isinstance(value, Value) else ""
