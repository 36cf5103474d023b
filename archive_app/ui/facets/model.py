"""The facets as a tree that Qt can show: facets, below each its values, and what shows more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from archive_app.ui.facets.reading import Facet, Value
from archive_app.ui.words import Words

FEW = 6
"""Values of a facet that are shown before somebody asks for more."""

FACET = Qt.ItemDataRole.UserRole
"""The role under which a line hands out the id of its facet."""
VALUE = Qt.ItemDataRole.UserRole + 1
"""The role under which it hands out its value; a facet's own line and `more` have none."""

Index = QModelIndex | QPersistentModelIndex


class FacetsModel(QStandardItemModel):
    """Lines that cannot be edited; of a facet that is `long`, all values are shown."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self._facets: Sequence[Facet] = ()
        self._long: set[str] = set()

    def show(self, facets: Sequence[Facet]) -> None:
        """Show other facets, or the same ones counted anew."""
        self._facets = facets
        self.clear()
        for facet in facets:
            line = _line(facet.name, facet.id, None)
            self.appendRow(line)
            for value in facet.values if facet.id in self._long else _first(facet):
                line.appendRow(_line(value.name, facet.id, value))
            if len(facet.values) > len(_first(facet)):
                line.appendRow(_line(self._more(facet), facet.id, None))

    def turn(self, facet: str) -> None:
        """Show all values of a facet, or a few again."""
        self._long ^= {facet}
        self.show(self._facets)

    def _more(self, facet: Facet) -> str:
        if facet.id in self._long:
            return self._say("facet_fewer")
        return self._say("facet_more", count=f"{len(facet.values) - len(_first(facet)):,}")


def is_more(index: Index) -> bool:
    """Tell whether a line only shows more values, or fewer."""
    return index.parent().isValid() and index.data(VALUE) is None


def _first(facet: Facet) -> Sequence[Value]:
    """Return the values that are always shown: a few, and all that narrow."""
    down = sum(value.down for value in facet.values)
    return facet.values[: max(FEW, down)]


def _line(text: str, facet: str, value: Value | None) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(facet, FACET)
    item.setData(value, VALUE)
    if value is not None:
        item.setData(f"{text} {value.count:,}", Qt.ItemDataRole.AccessibleTextRole)
    return item
