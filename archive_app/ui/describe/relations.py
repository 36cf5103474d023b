"""What an entry points at, and what points at it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget

from archive_app.archive.results.relations import ABOVE, BELOW, Relation
from archive_app.ui.widgets.plain import Plain
from archive_app.ui.words import Words

ARROWS = {ABOVE: "↑", BELOW: "↓"}
TARGET = Qt.ItemDataRole.UserRole


class RelationsView(QStackedWidget):
    """A line for each link and each neighbour; pressing it gives the entry at its other end."""

    followed = Signal(str)

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setProperty("pane", "entry")
        self.list.setModel(self.model)
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.activated.connect(lambda index: self.followed.emit(index.data(TARGET)))
        self.list.clicked.connect(lambda index: self.followed.emit(index.data(TARGET)))
        self.list.setAccessibleName(say("tab_relations"))
        empty = Plain(say("no_relations"), "quiet", wrap=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        empty.setContentsMargins(16, 12, 16, 16)
        self.addWidget(self.list)
        self.addWidget(empty)

    def show_relations(self, relations: Sequence[Relation]) -> None:
        """Show these links."""
        self.model.clear()
        for relation in relations:
            item = QStandardItem(self._told(relation))
            item.setData(relation.entry_id, TARGET)
            self.model.appendRow(item)
        self.setCurrentIndex(0 if relations else 1)

    def _told(self, one: Relation) -> str:
        """Return the line of a relation: which way, what it is called, the entry, its role."""
        arrow = ARROWS.get(one.way) or ("→" if one.outgoing else "←")
        label = self._say(f"relation_{one.way}") if one.way else one.label
        role = self._say("relation_role", role=one.role) if one.role else ""
        return f"{arrow} {label}　{one.title}{role}　{one.code}"
