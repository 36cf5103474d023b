"""The command palette: type a few letters of a command, press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Lists the actions that contain what is typed; those that cannot be done now are left out."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction], hint: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._actions = actions
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.resize(480, 360)
        self.line.textChanged.connect(self._show)
        self.line.returnPressed.connect(self._do)
        self.list.itemClicked.connect(lambda _: self._do())
        self._show("")

    def show_over(self, box: QWidget) -> None:
        """Appear over a widget, in its middle."""
        below = box.mapToGlobal(box.rect().center())
        self.move(below.x() - self.width() // 2, below.y() - box.height() // 2)
        self.show()
        self.line.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % max(self.list.count(), 1))
        else:
            super().keyPressEvent(event)

    def _show(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.strip().casefold()
        for action in self._actions:
            if action.isEnabled() and wanted in action.text().casefold():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(f"{action.text()}　{keys}")
                item.setData(ACTION, action)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        item = self.list.currentItem()
        self.close()
        if item is not None:
            item.data(ACTION).trigger()
