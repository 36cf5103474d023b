"""The cross table on the screen: each number can be opened, by the mouse and by the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from archive_app.ui.figures.model import CrossModel, shown
from archive_app.ui.theme import font

ROW = 30
ROOM, MEASURED = 24, 200
NAME, NUMBER, WIDEST = 150, 76, 200


class CrossTable(QTableView):
    """`asked` gives what `Question.figure` asks for a number that was opened, and its name.

    With Shift, a number in time asks for what came in its period alone.
    """

    asked = Signal(object, str)
    copied = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.cross = CrossModel()
        self.setModel(self.cross)
        self.setProperty("pane", "texts")
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.clicked.connect(lambda index: self.ask() if index.column() else None)

    def fit(self) -> None:
        """Make the columns as wide as their heads and their numbers need."""
        metrics, told = QFontMetrics(font(13, bold=True)), self.cross.told
        for column, head in enumerate(told.heads):
            texts = [head, *(shown(row[column]) for row in told.rows[:MEASURED])]
            wanted = max(map(metrics.horizontalAdvance, texts)) + ROOM
            least = NUMBER if column else NAME
            self.setColumnWidth(column, min(max(least, wanted), WIDEST))

    def ask(self) -> None:
        """Ask for the list behind the current number."""
        index = self.currentIndex()
        shift = Qt.KeyboardModifier.ShiftModifier
        came = bool(QGuiApplication.keyboardModifiers() & shift)
        cell = self.cross.cell(index, came=came)
        if cell is not None:
            self.asked.emit(cell, self.cross.name(index))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.ask()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint()).column() > 0
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.viewport().unsetCursor()
        super().leaveEvent(event)
