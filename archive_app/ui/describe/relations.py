"""What an entry points at, and what points at it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget

from archive_app.archive.relations import Relation
from archive_app.ui.widgets.plain import Plain

TARGET = Qt.ItemDataRole.UserRole


class RelationsView(QStackedWidget):
    """A line for each link; pressing it gives the entry at its other end."""

    followed = Signal(str)

    def __init__(self, nothing: str) -> None:
        super().__init__()
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setProperty("pane", "entry")
        self.list.setModel(self.model)
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.activated.connect(lambda index: self.followed.emit(index.data(TARGET)))
        empty = Plain(nothing, "quiet", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        empty.setContentsMargins(16, 12, 16, 16)
        self.addWidget(self.list)
        self.addWidget(empty)

    def show_relations(self, relations: Sequence[Relation]) -> None:
        """Show these links."""
        self.model.clear()
        for relation in relations:
            arrow = "→" if relation.outgoing else "←"
            role = f"（{relation.role}）" if relation.role else ""
            told = f"{arrow} {relation.label}　{relation.title}{role}　{relation.code}"
            item = QStandardItem(told)
            item.setData(relation.entry_id, TARGET)
            self.model.appendRow(item)
        self.setCurrentIndex(0 if relations else 1)
