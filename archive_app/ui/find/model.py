"""The rows of the working list, fetched a page at a time beside the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from archive_app.archive.results.listing import Row
from archive_app.domain.kinds import Kinds
from archive_app.ui.find.asking import Rows
from archive_app.ui.find.fetching import Fetching
from archive_app.ui.jobs import Jobs
from archive_app.ui.words import Words

COLUMNS = ("preview", "code", "title", "date", "kind", "condition")
ORDERS = {name: (name, f"-{name}") for name in ("code", "title", "date", "kind")}
"""The orders that a press on a column's head asks for, one after the other."""

ROW = Qt.ItemDataRole.UserRole
"""The role under which a cell hands out its whole row, or nothing while it is on its way."""

SITE = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell hands out the name of its site, where the list is of several."""

ROLES = frozenset({Qt.ItemDataRole.DisplayRole, ROW, SITE})

Index = QModelIndex | QPersistentModelIndex


class ListingModel(QAbstractTableModel):
    """As many rows as the listing has; those that are not there yet are empty, then appear."""

    def __init__(self, jobs: Jobs, kinds: Kinds, say: Words) -> None:
        super().__init__()
        self._kinds = kinds
        self._say = say
        self._listing: Rows | None = None
        self._fetching = Fetching[Row](jobs, "rows", self._tell)
        self._order = ""
        self._within = False

    def show(
        self, listing: Rows, first: Sequence[Row], order: str = "", *, within: bool = False
    ) -> None:
        """Show another listing, in this order, whose first page is at hand; `within` one site."""
        self.beginResetModel()
        self._listing = listing
        self._order = order
        self._within = within
        self._fetching.begin(len(listing), listing.rows, first)
        self.endResetModel()

    def ids(self, rows: Iterable[range]) -> list[str]:
        """Return the ids of the entries in some rows, whether these were fetched or not."""
        listed = self._listing.ids if self._listing is not None else ()
        return [entry for some in rows for entry in listed[some.start : some.stop]]

    def position(self, entry_id: str) -> int | None:
        """Return the row of an entry, or nothing if it is not in the list."""
        return self._listing.position(entry_id) if self._listing is not None else None

    def row_at(self, row: int) -> Row | None:
        """Return a row, or ask for its page and return nothing yet."""
        return self._fetching.at(row)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self._listing is None else len(self._listing)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in ROLES or not index.isValid():
            return None
        row = self.row_at(index.row())
        if row is None or role == ROW:
            return row
        if role == SITE:
            return "" if self._within else row.site
        return self._text(row, COLUMNS[index.column()])

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if column == "preview":
            return ""
        sign = {column: " ↑", f"-{column}": " ↓"}.get(self._order, "")
        return self._say(f"column_{column}") + sign

    def _text(self, row: Row, column: str) -> str:
        texts = {
            "code": row.reference_code or row.code,
            "title": row.title.text,
            "date": row.date,
            "kind": self._say.label(self._kinds[row.kind].label) if row.kind in self._kinds else "",
            "condition": row.condition,
        }
        return texts.get(column, "")

    def _tell(self, rows: range) -> None:
        """Tell that some rows have come."""
        last = self.index(rows[-1], len(COLUMNS) - 1)
        self.dataChanged.emit(self.index(rows[0], 0), last)
