"""The sheet of all shortcuts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from archive_app.ui.widgets.plain import Plain

HALF = 12


class ShortcutSheet(QDialog):
    """Every command with its keys, in two columns."""

    def __init__(self, parent: QWidget, actions: Sequence[QAction], title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(2, 24)
        for number, action in enumerate(actions):
            column, row = divmod(number, HALF)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Plain(action.text()), row, column * 3)
            grid.addWidget(Plain(keys, "key"), row, column * 3 + 1)
