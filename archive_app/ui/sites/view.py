"""The places on the left: what is chosen here is listed in the middle."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from archive_app.domain.changes import Changes
from archive_app.domain.errors import ArchiveError
from archive_app.ui.desk import Desk
from archive_app.ui.following import Following
from archive_app.ui.sites.lines import FOLDING, Held, Spot
from archive_app.ui.sites.model import SPOT, PlacesModel
from archive_app.ui.sites.reading import counts, found_now, held
from archive_app.ui.sites.tree import PlacesTree


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
        self._places = Following(desk.jobs, self._ask_places)
        self._counts = Following(desk.jobs, self._ask_counts)
        self.spot = Spot("all", desk.say("all_records"))
        self.model = PlacesModel(desk.say)
        self.tree = PlacesTree(self.model, desk)
        self.add = QPushButton(desk.say("add_site"))
        self._arrange()
        self.refresh()

    @property
    def site(self) -> str:
        """Return the id of the chosen site, or nothing."""
        return self.spot.id if self.spot.sort == "site" else ""

    def name_of(self, site: str) -> str:
        """Return the name of a site or a group of sites, or nothing."""
        index = self.model.find("site", site) if site else None
        return str(index.data()) if index else ""

    def refresh(self) -> None:
        """Ask for the places as they are now."""
        self._ask_places()
        self._ask_counts()

    def hear(self, changes: Changes) -> None:
        """Ask again where entries came, went or changed their name; count what changed."""
        if changes.listed or changes.definitions:
            self._places.again()
        if changes.entries or changes.definitions:
            self._counts.again()

    def choose(self, sort: str, spot_id: str = "") -> None:
        """Choose a place as a person would; one that is not there yet waits for the next tree."""
        index = self.model.find(sort, spot_id)
        if index:
            self.tree.setCurrentIndex(index)
        else:
            self.spot = Spot(sort, "", spot_id)
            self.refresh()

    def _arrange(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._stood)
        self.add.setProperty("rank", "link")
        self.add.setVisible(not self._desk.archive.read_only)
        self.add.clicked.connect(self.adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.tree, 1)
        column.addWidget(self.add)

    def _ask_places(self) -> None:
        archive, say = self._desk.archive, self._desk.say
        self._places.asked()
        self._desk.jobs.read("places", lambda: held(archive, say), self._show, self._no_places)

    def _no_places(self, error: ArchiveError) -> None:
        self._places.answered()
        self._desk.jobs.refused.emit(error)

    def _ask_counts(self) -> None:
        archive = self._desk.archive
        self._counts.asked()
        self._desk.jobs.read("counts", lambda: counts(archive), self._count, self._no_counts)

    def _count(self, counted: Mapping[str, int]) -> None:
        self.model.show_counts(counted)
        self._counts.answered()
        archive = self._desk.archive
        self._desk.jobs.read("searches", lambda: found_now(archive), self.model.show_counts)

    def _no_counts(self, error: ArchiveError) -> None:
        self._counts.answered()
        self._desk.jobs.refused.emit(error)

    def _show(self, found: Held) -> None:
        """Show the tree, and stand again where one stood."""
        self._making = True  # a tree that is being made stands on lines that nobody chose
        self.model.show(found)
        self.tree.fold()
        self._making = False
        index = self.model.find(self.spot.sort, self.spot.id) or self.model.find("all")
        if index:
            self.tree.setAutoScroll(False)  # to scroll there would unfold it
            self.tree.setCurrentIndex(index)
            self.tree.setAutoScroll(True)
        self.shown.emit()
        self._places.answered()

    def _stood(self, current: QModelIndex) -> None:
        spot = current.data(SPOT) if current.isValid() else None
        if self._making or not isinstance(spot, Spot) or spot.sort in FOLDING:
            return
        before, self.spot = self.spot, spot
        if (spot.sort, spot.id, spot.name) != (before.sort, before.id, before.name):
            self.chosen.emit(spot)
