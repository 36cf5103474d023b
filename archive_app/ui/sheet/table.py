"""The view of the cells, with the keys of a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from archive_app.ui.find.table import apart
from archive_app.ui.sheet.delegate import CellDelegate
from archive_app.ui.sheet.editing import go_behind
from archive_app.ui.words import Words

HEIGHT = 32
ACTIONS = {
    "copy": "Ctrl+C",
    "cut": "Ctrl+X",
    "paste": "Ctrl+V",
    "fill": "Ctrl+J",
    "empty": "Delete",
}
TRIGGERS = QAbstractItemView.EditTrigger


class SheetTable(QTableView):
    """Cells of 32 pixels; `left` tells that Escape was pressed where nothing is edited."""

    left = Signal()

    def __init__(self, delegate: CellDelegate, say: Words) -> None:
        super().__init__()
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(TRIGGERS.AnyKeyPressed | TRIGGERS.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(say("as_sheet"))
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(HEIGHT)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        heads = self.horizontalHeader()
        heads.setFixedHeight(HEIGHT)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for head in (rows, heads):
            head.setHighlightSections(False)
        delegate.moved.connect(self.go)
        self.actions_ = {name: self._action(name, say) for name in ACTIONS}
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def editing(self) -> bool:
        """Tell whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def open_editor(self) -> None:
        """Edit the cell that one stands on, behind what is in it."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())
        if self._delegate.editor is not None and self.editing():
            go_behind(self._delegate.editor)

    def go(self, down: int, right: int) -> None:
        """Go to a cell below or beside, and have the keys again."""
        now = self.currentIndex()
        following = self.model().index(now.row() + down, now.column() + right)
        if following.isValid():
            self.setCurrentIndex(following)
        if down or right:
            self.setFocus()

    @override
    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:
        super().setSelectionModel(selectionModel)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            apart(head, selectionModel.model())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.open_editor()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Look for nothing: a letter begins to edit, and would have each row fetched."""

    def _action(self, name: str, say: Words) -> QAction:
        action = QAction(say(f"sheet_{name}"), self)
        action.setShortcut(QKeySequence(ACTIONS[name]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(action)
        return action
