"""The working list as rows under heads."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from archive_app.ui.desk import Desk
from archive_app.ui.find.delegate import ROW_HEIGHT
from archive_app.ui.find.model import COLUMNS, ORDERS, ListingModel
from archive_app.ui.theme import font

WIDTHS = {"preview": 60, "code": 116, "date": 96, "kind": 72, "condition": 80}
DROPPED = {"condition": 600, "date": 520, "code": 480, "kind": 320}
"""The columns that are left out where the list is narrower than so many pixels."""


class Table(QTableView):
    """Rows of 51 pixels; the title takes what room there is.

    `entered` gives a row for editing, `sorted_by` the column whose head was pressed.
    """

    entered = Signal(int)
    sorted_by = Signal(str)

    def __init__(self, kind_width: int) -> None:
        super().__init__()
        self._widths = WIDTHS | {"kind": kind_width}
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        heads = self.horizontalHeader()
        heads.setFixedHeight(32)
        heads.setSectionsClickable(True)
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.sectionClicked.connect(self._sort)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))

    def show_picture(self, sha256: str) -> None:
        """Paint a picture that has come, if it is in sight."""
        model = self.model()
        if not self.isVisible() or not isinstance(model, ListingModel):
            return
        last = self.rowAt(self.viewport().height() - 1)
        for number in range(self.rowAt(0), (model.rowCount() if last < 0 else last + 1)):
            row = model.row_at(number)
            if row and row.preview == sha256:
                self.update(model.index(number, 0))

    @override
    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:
        super().setSelectionModel(selectionModel)
        apart(self.horizontalHeader(), selectionModel.model())

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: it would have each row fetched; the search box is at hand."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def reset(self) -> None:
        super().reset()
        self._share()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index: QModelIndex = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.entered.emit(index.row())
        else:
            super().keyPressEvent(event)

    def _share(self) -> None:
        """Give the title what the other columns leave; drop some where it is narrow."""
        if self.model() is None:
            return
        room = self.viewport().width()
        left = room
        for place, name in enumerate(COLUMNS):
            if name == "title":
                continue
            shown = room >= DROPPED.get(name, 0)
            self.setColumnHidden(place, not shown)
            if shown:
                self.setColumnWidth(place, self._widths[name])
                left -= self._widths[name]
        self.setColumnWidth(COLUMNS.index("title"), max(left, 160))

    def _sort(self, section: int) -> None:
        if COLUMNS[section] in ORDERS:
            self.sorted_by.emit(COLUMNS[section])


def apart(heads: QHeaderView, model: QAbstractItemModel) -> None:
    """Keep what is selected from the heads: to paint themselves they would ask for each row."""
    heads.setSelectionModel(QItemSelectionModel(model, heads))


def widest(desk: Desk) -> int:
    """Return the width of the column of kinds: its widest word with room around."""
    metrics = QFontMetrics(font(13))
    labels = [desk.say.label(kind.label) for kind in desk.archive.kinds]
    return max(metrics.horizontalAdvance(label) for label in labels) + 20
