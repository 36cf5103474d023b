"""The page on which another site is chosen, by its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from archive_app.archive.results import retrieval
from archive_app.archive.results.retrieval import Place
from archive_app.ui.desk import Desk
from archive_app.ui.field.buttons import line
from archive_app.ui.widgets.plain import Plain

SITE = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1


class PlacesPage(QFrame):
    """All sites in one list that shrinks as one types; `chosen` gives an id and a name."""

    chosen = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "ground")
        self._desk = desk
        self._sites = QStandardItemModel(self)
        self.model = QSortFilterProxyModel(self)
        self.model.setSourceModel(self._sites)
        self.model.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = line(desk.say("field_place_search"))
        self.list = QListView()
        self.nothing = Plain(desk.say("field_no_sites"), "quiet", wrap=True)
        self.search.textChanged.connect(self.model.setFilterFixedString)
        self.search.returnPressed.connect(self._choose_first)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._arrange()

    def ask(self) -> None:
        """Show the sites that there are now."""
        archive = self._desk.archive
        self.search.clear()
        self.search.setFocus()
        self._desk.jobs.read("field sites", lambda: retrieval.places(archive), self._show)

    def _show(self, places: Sequence[Place]) -> None:
        self._sites.clear()
        for place in places:
            if place.kind == "site":
                item = QStandardItem("　".join(filter(None, (place.name, place.division))))
                item.setEditable(False)
                item.setData(place.id, SITE)
                item.setData(place.name, NAME)
                self._sites.appendRow(item)
        self.nothing.setVisible(not self._sites.rowCount())

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(str(index.data(SITE)), str(index.data(NAME)))

    def _choose_first(self) -> None:
        if self.model.rowCount():
            self._choose(self.model.index(0, 0))

    def _arrange(self) -> None:
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setProperty("pane", "field_today")
        self.list.setAccessibleName(self._desk.say("field_place_search"))
        card = QFrame()
        card.setProperty("pane", "field_card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.nothing)
        inside.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(card, 1)
