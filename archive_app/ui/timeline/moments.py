"""The chronicle as a list: when, what, and what says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from archive_app.domain.chronicle import Moment
from archive_app.ui.widgets.plain import tip
from archive_app.ui.words import Words

HEADS = ("timeline_when", "timeline_what", "timeline_basis")
HEIGHT = 34
ID = Qt.ItemDataRole.UserRole


class Moments(QTableView):
    """Lines of the chronicle; `opened` gives the entry of the one that a person goes to."""

    opened = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._lines = QStandardItemModel(self)
        self._lines.setHorizontalHeaderLabels([say(head) for head in HEADS])
        self.setModel(self._lines)
        self.setAccessibleName(say("timeline_chronicle"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        heads.resizeSection(0, 136)
        heads.resizeSection(2, 200)
        heads.setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._stood)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show some lines of a chronicle instead of those before."""
        self._lines.removeRows(0, self._lines.rowCount())
        for one in moments:
            cells = [QStandardItem(text) for text in (one.date, one.what, one.basis)]
            for cell in cells:
                cell.setToolTip(tip(cell.text()))
            cells[0].setData(one.entry.id, ID)
            self._lines.appendRow(cells)

    def _stood(self, now: QModelIndex) -> None:
        if now.isValid():
            self.opened.emit(str(now.siblingAtColumn(0).data(ID)))
