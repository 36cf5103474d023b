"""The places on the left: what is chosen here is listed in the middle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QTreeView, QVBoxLayout

from archive_app.archive import listing, retrieval
from archive_app.archive.archive import Archive
from archive_app.archive.retrieval import Place
from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.sites.delegate import SpotDelegate
from archive_app.ui.sites.model import SPOT, PlacesModel, Spot


class SitesView(QFrame):
    """The tree of places.

    `chosen` gives the spot that a person chose, `adding` asks for the form of a new site, `shown`
    tells that the tree has been made anew.
    """

    shown = Signal()
    chosen = Signal(object)
    adding = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("pane", "places")
        self._desk = desk
        self._making = False
        self.spot = Spot("all", desk.say("all_records"))
        self.model = PlacesModel(desk.say)
        self.tree = QTreeView()
        self.add = QPushButton(desk.say("add_site"))
        self._arrange()
        self.refresh()

    @property
    def site(self) -> str:
        """Return the id of the chosen site, or nothing."""
        return self.spot.id if self.spot.sort == "site" else ""

    def refresh(self) -> None:
        """Ask for the places as they are now."""
        archive = self._desk.archive
        self._desk.jobs.read("places", lambda: _places(archive), self._show)

    def hear(self, changes: Changes) -> None:
        """Ask again where entries came, went or changed their name."""
        if changes.listed or changes.definitions:
            self.refresh()

    def choose(self, sort: str, spot_id: str = "") -> None:
        """Choose a place as a person would; one that is not there yet waits for the next tree."""
        item = self.model.find(sort, spot_id)
        if item:
            self.tree.setCurrentIndex(item.index())
        else:
            self.spot = Spot(sort, "", spot_id)
            self.refresh()

    def _arrange(self) -> None:
        self.tree.setProperty("pane", "places")
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(SpotDelegate(self.tree, self._desk))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.selectionModel().currentChanged.connect(self._stood)
        self.tree.clicked.connect(self._pressed)
        self.add.setProperty("rank", "link")
        self.add.setVisible(not self._desk.archive.read_only)
        self.add.clicked.connect(self.adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.tree, 1)
        column.addWidget(self.add)

    def _show(self, answer: tuple[Sequence[Place], int]) -> None:
        """Show the tree, and stand again where one stood."""
        self._making = True  # a tree that is being made stands on lines that nobody chose
        self.model.show(*answer)
        self._making = False
        self.tree.expandAll()
        item = self.model.find(self.spot.sort, self.spot.id) or self.model.find("all")
        if item:
            self.tree.setCurrentIndex(item.index())
        self.shown.emit()

    def _stood(self, current: QModelIndex) -> None:
        spot = current.data(SPOT) if current.isValid() else None
        if self._making or not isinstance(spot, Spot) or spot.sort in {"heading", "division"}:
            return
        before, self.spot = self.spot, spot
        if (spot.sort, spot.id, spot.name) != (before.sort, before.id, before.name):
            self.chosen.emit(spot)

    def _pressed(self, index: QModelIndex) -> None:
        if index.data(SPOT).sort == "division":
            self.tree.setExpanded(index, not self.tree.isExpanded(index))


def _places(archive: Archive) -> tuple[Sequence[Place], int]:
    return retrieval.places(archive), len(listing.trash(archive))
