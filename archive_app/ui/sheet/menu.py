"""The menu of columns, which stays open while a person chooses several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from archive_app.archive.catalogue.tabling import TITLE
from archive_app.ui.sheet.columns import CODE, Column

ALWAYS = {CODE, TITLE}


class ColumnMenu(QMenu):
    """Offers columns by section; `chosen` gives the ids of those that are wanted now."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: Sequence[Column] = ()

    def offer(self, columns: Sequence[Column], shown: Sequence[Column]) -> None:
        """Offer these columns, those that are shown with a mark."""
        if columns != self._offered:
            self._offered = columns
            self._fill()
        wanted = {one.id for one in shown}
        for action in self.actions():
            action.setChecked(action.data() in wanted)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action in self.actions() and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def _fill(self) -> None:
        self.clear()
        section = ""
        for one in self._offered:
            if one.id in ALWAYS:
                continue
            if section not in {"", one.section}:
                self.addSeparator()
            section = one.section
            action = self.addAction(one.label)
            action.setCheckable(True)
            action.setData(one.id)
            action.triggered.connect(lambda _: self._tell())

    def _tell(self) -> None:
        self.chosen.emit([action.data() for action in self.actions() if action.isChecked()])
