"""The cells of the table: what the archive has, and over it what was typed and not saved yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from archive_app.archive.catalogue import tabling
from archive_app.archive.catalogue.tabling import Cell
from archive_app.domain.casefile import Item
from archive_app.domain.errors import ArchiveError
from archive_app.domain.kinds import Field
from archive_app.ui.desk import Desk
from archive_app.ui.find.asking import Rows
from archive_app.ui.find.fetching import Fetching
from archive_app.ui.sheet.columns import Column, told
from archive_app.ui.widgets.plain import tip

FAULT = Qt.ItemDataRole.UserRole
"""The role under which a cell says why it refused what was put in, or ""."""

GIVEN = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell says why nobody types in it, or ""."""

WAITS = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell tells whether what it shows is still being saved."""

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that stands over what the archive has: on its way, saved, or refused."""

    text: str
    fault: str = ""
    saved: bool = False


class SheetModel(QAbstractTableModel):
    """A line for each entry of a listing, a column for each chosen field.

    `marked` tells that other cells are marked because they refused a text.
    """

    marked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._fetching = Fetching[Item | None](desk.jobs, "lines", self._came)
        self._drafts: dict[Key, Draft] = {}
        self._editable = False
        self._ids: Sequence[str] = ()
        self.listing: Rows | None = None
        self.columns: Sequence[Column] = ()

    def show(self, listing: Rows, columns: Sequence[Column], *, editable: bool) -> None:
        """Show other entries, or other columns of them; where the order is the same they stay."""
        ids, archive = listing.ids, self._desk.archive
        same = self.listing is not None and self._ids == ids
        if same and self.columns == columns and self._editable == editable:
            self.listing = listing
            self._fetching.again()
            self._tell(range(len(listing)))
            return
        self.beginResetModel()
        self.listing, self.columns, self._editable = listing, columns, editable
        self._ids = ids
        self._fetching.begin(len(ids), lambda start, stop: tabling.lines(archive, ids[start:stop]))
        self.endResetModel()

    def ids(self, rows: Iterable[range]) -> list[str]:
        """Return the ids of the entries in some rows, whether these were fetched or not."""
        return [entry for some in rows for entry in self._ids[some.start : some.stop]]

    def item(self, row: int) -> Item | None:
        """Return the entry of a row, or nothing while it is on its way."""
        return self._fetching.at(row)

    def field(self, index: Index) -> Field | None:
        """Return the field of a cell, none for the code and for a row on its way."""
        item = self.item(index.row())
        return self.columns[index.column()].fields.get(item.kind.id) if item else None

    def why_not(self, index: Index) -> str:
        """Return why nobody types in a cell, "" if one may."""
        column, item = self.columns[index.column()], self.item(index.row())
        if not self._editable:
            return self._desk.say("sheet_read_only")
        if column.why_not or item is None:
            return self._desk.say(column.why_not) if column.why_not else ""
        return "" if self.field(index) else self._desk.say("sheet_no_field")

    def key(self, index: Index) -> Key:
        """Return what a cell is known by: its entry and its column."""
        return self._ids[index.row()], self.columns[index.column()].id

    def draft(self, cells: Iterable[Cell]) -> None:
        """Show texts that are on their way into the archive."""
        for cell in cells:
            self._drafts[cell.entry, cell.field] = Draft(cell.text)
        self._tell_marks()

    def settle(self, cells: Iterable[Cell]) -> None:
        """Show what the archive has, once it comes, in place of what was on its way."""
        for cell in cells:
            held = self._drafts.get((cell.entry, cell.field))
            if held and not held.fault:
                self._drafts[cell.entry, cell.field] = replace(held, saved=True)
        self._fetching.again()
        self._tell(range(self.rowCount()))

    def refuse(self, refused: Iterable[tuple[Cell, ArchiveError]]) -> None:
        """Mark the cells that refused a text, which stays to be mended."""
        for cell, error in refused:
            fault = self._desk.say.explain(error)
            self._drafts[cell.entry, cell.field] = Draft(cell.text, fault)
        self._tell_marks()

    def drop(self, key: Key) -> bool:
        """Take the mark of a refused text away; tell whether there was one."""
        gone = self._drafts.pop(key, None)
        self._tell_marks()
        return gone is not None

    def drop_faults(self) -> None:
        """Take all marks away."""
        self._drafts = {key: one for key, one in self._drafts.items() if not one.fault}
        self._tell_marks()

    def faults(self) -> list[Key]:
        """Return the cells that are marked."""
        return [key for key, one in self._drafts.items() if one.fault]

    def place(self, key: Key) -> QModelIndex:
        """Return where a cell stands now, an invalid index if it is not in the table."""
        row = self.listing.position(key[0]) if self.listing is not None else None
        column = next((n for n, one in enumerate(self.columns) if one.id == key[1]), -1)
        return QModelIndex() if row is None else self.index(row, column)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid() or self.item(index.row()) is None or self.why_not(index):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        draft = self._drafts.get(self.key(index))
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: draft.text if draft else self._shown(index),
            Qt.ItemDataRole.ToolTipRole: tip(draft.fault if draft else ""),
            FAULT: draft.fault if draft else "",
            WAITS: draft is not None and not draft.fault,
        }
        return self.why_not(index) if role == GIVEN else answers.get(role)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return self.columns[section].label if across else f"{section + 1:,}"

    def _shown(self, index: Index) -> str | None:
        item = self.item(index.row())
        return told(self.columns[index.column()], item) if item else None

    def _came(self, rows: range) -> None:
        """Show rows that have come; what was saved of them is what the archive has."""
        entries = set(self.ids([rows]))
        self._drafts = {
            key: one for key, one in self._drafts.items() if not one.saved or key[0] not in entries
        }
        self._tell(rows)

    def _tell_marks(self) -> None:
        self._tell(range(self.rowCount()))
        self.marked.emit()

    def _tell(self, rows: range) -> None:
        if rows and self.columns:
            last = self.index(rows[-1], len(self.columns) - 1)
            self.dataChanged.emit(self.index(rows[0], 0), last)
