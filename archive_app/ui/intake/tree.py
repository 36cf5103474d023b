"""The tree of the files of a trial."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView
from typing_extensions import override

from archive_app.ui.intake.model import COLUMNS, TrialModel

SHARE = 0.42  # of the width for what the files are called


class TrialTree(QTreeView):
    """Shows a trial. `entered` tells of Enter, by which all that is ticked is taken in."""

    entered = Signal()

    def __init__(self, model: TrialModel, name: str) -> None:
        super().__init__()
        self._trial = model
        self.setProperty("pane", "report")
        self.setModel(model)
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(18)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def selected(self) -> list[Path]:
        """Return the selected files that can come in."""
        return self._trial.files_at(self.selectionModel().selectedRows())

    def turn(self) -> None:
        """Leave the selected files out, or have them come in if all are left out."""
        files = self.selected()
        self._trial.tick(files, ticked=self._trial.unticked.issuperset(files))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.turn()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        metrics = self.fontMetrics()
        self.header().resizeSection(0, int(width * SHARE))
        for column, sample in ((2, "2024-04-05 10:11"), (3, "1023 MB")):
            self.header().resizeSection(column, metrics.horizontalAdvance(sample) + 24)
        narrow = width < metrics.horizontalAdvance("国") * 48
        for column in range(2, len(COLUMNS)):
            self.setColumnHidden(column, narrow)
