"""What will be done or was: a sentence, a table of it, and a table of who refuses and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeView, QVBoxLayout
from typing_extensions import override

from archive_app.ui.batch.plan import Outcome, Row
from archive_app.ui.desk import Desk
from archive_app.ui.widgets.plain import Plain, tip

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """Rows of text under heads, as many as there are."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: Row = ()
        self._rows: Sequence[Row] = ()

    def show(self, heads: Row, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._heads, self._rows = heads, rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        return text.replace("\n", " ") if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


class OutcomeView(QFrame):
    """Shows one outcome, or nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "foot")
        self._desk = desk
        self.told = Plain("", "", wrap=True)
        self.rows = TableModel()
        self.refused_told = Plain("", "bad", wrap=True)
        self.refused = TableModel()
        self._tables = (_table(self.rows), _table(self.refused))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addWidget(self.told)
        column.addWidget(self._tables[0], 3)
        column.addWidget(self.refused_told)
        column.addWidget(self._tables[1], 2)
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show another outcome; a table with nothing in it is left out."""
        say, refused = self._desk.say, outcome.refused
        self.told.setText(outcome.told)
        self.rows.show(outcome.heads, outcome.rows)
        self.refused_told.setText(say("batch_refused", count=f"{len(refused):,}"))
        self.refused.show(
            (say("head_code"), say("head_why")),
            [(one.code, say.explain(one.why)) for one in refused],
        )
        self._tables[0].setVisible(bool(outcome.rows))
        self.refused_told.setVisible(bool(refused))
        self._tables[1].setVisible(bool(refused))
        _share(self._tables[0], outcome.narrow)
        _share(self._tables[1], (0,))
        self.show()


def _table(model: TableModel) -> QTreeView:
    table = QTreeView()
    table.setProperty("pane", "report")
    table.setModel(model)
    table.setUniformRowHeights(True)
    table.setRootIsDecorated(False)
    table.header().setStretchLastSection(False)
    return table


def _share(table: QTreeView, narrow: Sequence[int]) -> None:
    """Give some columns the width of what is in them, and the rest of it to the others."""
    modes = QHeaderView.ResizeMode
    for place in range(table.header().count()):
        fits = place in narrow
        table.header().setSectionResizeMode(
            place, modes.ResizeToContents if fits else modes.Stretch
        )
