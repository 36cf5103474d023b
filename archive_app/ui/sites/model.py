"""The places of an archive as a tree: everything, the sites by division, the trash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from archive_app.archive.retrieval import Place
from archive_app.ui.words import Words

SPOT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Spot:
    """One line of the tree; `sort` is heading, all, division, site or trash."""

    sort: str
    name: str
    id: str = ""
    count: int | None = None


class PlacesModel(QStandardItemModel):
    """The tree, made anew from the sites as they are."""

    def __init__(self, say: Words) -> None:
        super().__init__()
        self._say = say
        self.sites = 0

    def show(self, places: Sequence[Place], removed: int) -> None:
        """Show these sites, and how many entries are in the trash."""
        self.sites = len(places)
        self.clear()
        self.appendRow(_item(Spot("heading", self._say("places"))))
        self.appendRow(_item(Spot("all", self._say("all_records"))))
        for division, sites in _by_division(places).items():
            name = division or self._say("no_division")
            group = _item(Spot("division", name, name, len(sites)))
            for place in sites:
                group.appendRow(_item(Spot("site", place.name, place.id, place.records)))
            self.appendRow(group)
        self.appendRow(_item(Spot("heading", self._say("work"))))
        self.appendRow(_item(Spot("trash", self._say("trash"), count=removed)))

    def find(self, sort: str, spot_id: str = "") -> QStandardItem | None:
        """Return the line of a site, or of everything or the trash."""
        for row in range(self.rowCount()):
            group = self.item(row)
            for item in (group, *(group.child(below) for below in range(group.rowCount()))):
                spot: Spot = item.data(SPOT)
                if (spot.sort, spot.id) == (sort, spot_id):
                    return item
        return None


def _by_division(places: Sequence[Place]) -> dict[str, list[Place]]:
    """Return the sites by division, those of none last, each group by name."""
    found: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda place: (not place.division, place.division, place.name)):
        found.setdefault(place.division, []).append(place)
    return found


def _item(spot: Spot) -> QStandardItem:
    item = QStandardItem(spot.name)
    item.setData(spot, SPOT)
    item.setEditable(False)
    item.setSelectable(spot.sort not in {"heading", "division"})
    if spot.sort == "heading":
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
