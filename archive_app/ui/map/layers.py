"""What lies below the points: placed sheets and layers, shown and hidden from a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from archive_app.archive.archive import Archive
from archive_app.archive.sites.base_plans import BasePlan, base_plans, sheet_picture
from archive_app.archive.sites.layers import SUFFIXES, HeldLayer, held_layer, held_layers, layer
from archive_app.domain.errors import ArchiveError, Refused
from archive_app.domain.maps.placing import placed_by
from archive_app.domain.maps.shapes import Layer
from archive_app.ui.desk import Desk
from archive_app.ui.map.ground import Sheet

SORTS = f"GeoJSON, KML, GPX ({' '.join(f'*{one}' for one in SUFFIXES)})"


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be laid below the points of a site: its placed sheets, and the layers it has."""

    plans: Sequence[tuple[BasePlan, QImage]] = ()
    held: Sequence[HeldLayer] = ()


class Layers(QObject):
    """Keeps what lies below; `changed` tells that something else does, `refused` why not.

    The placed sheets of a site are shown at once, layers when a person asks for them.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, button: QPushButton) -> None:
        super().__init__()
        self._desk = desk
        self._button = button
        self._standing = False
        self._offered = Offered()
        self._hidden: set[str] = set()
        self._sheets: dict[str, Sheet] = {}
        self._layers: dict[str, Layer] = {}
        button.clicked.connect(
            lambda: self.menu().exec(button.mapToGlobal(button.rect().bottomLeft()))
        )

    @property
    def sheets(self) -> list[Sheet]:
        """Return the sheets that are shown."""
        return [one for key, one in self._sheets.items() if key not in self._hidden]

    @property
    def layers(self) -> list[Layer]:
        """Return the layers that are shown."""
        return [one for key, one in self._layers.items() if key not in self._hidden]

    def stand(self, site: str) -> None:
        """Ask what there is of a site now, "" for no site."""
        if not site and not self._standing:
            return
        self._standing = bool(site)
        archive = self._desk.archive
        self._desk.jobs.read(
            "map ground", lambda: _offered(archive, site), self._offer, self.refused.emit
        )

    def open_file(self) -> None:
        """Let a person choose a file with shapes, and show them."""
        title = self._desk.say("map_open_layer")
        path, _ = QFileDialog.getOpenFileName(self._button, title, "", SORTS)
        if path:
            archive = self._desk.archive
            self._read(path, lambda: layer(archive, Path(path)))

    def menu(self) -> QMenu:
        """Return the menu of all that lies below, or could."""
        menu = QMenu(self._button)
        for key, sheet in self._sheets.items():
            self._add(menu, key, sheet.title)
        for held in self._offered.held:
            self._add(menu, held.sha256, held.name, held)
        for key in self._layers:
            if all(key != held.sha256 for held in self._offered.held):
                self._add(menu, key, self._layers[key].name)
        menu.addSeparator()
        menu.addAction(self._desk.say("map_open_layer")).triggered.connect(self.open_file)
        return menu

    def _add(self, menu: QMenu, key: str, name: str, held: HeldLayer | None = None) -> None:
        action = menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        known = key in self._sheets or key in self._layers
        action.setChecked(known and key not in self._hidden)
        action.triggered.connect(lambda: self._turn(key, held))

    def _turn(self, key: str, held: HeldLayer | None) -> None:
        """Show what is hidden and hide what is shown; what was never read is read first."""
        if held and key not in self._layers:
            archive = self._desk.archive
            self._read(key, lambda: held_layer(archive, held))
        else:
            self._hidden ^= {key}
            self.changed.emit()

    def _read(self, key: str, work: Callable[[], Layer]) -> None:
        def take(found: Layer) -> None:
            self._layers[key] = found
            self._hidden.discard(key)
            self.changed.emit()

        self._desk.jobs.read(f"layer {key}", work, take, self.refused.emit)

    def _offer(self, offered: Offered) -> None:
        self._offered = offered
        self._sheets = {}
        for plan, image in offered.plans:
            pairs = [one.pair(image.width(), image.height()) for one in plan.points]
            try:
                lies = placed_by(pairs)
            except Refused as error:
                self.refused.emit(error)
                continue
            picture = QPixmap.fromImage(image)
            self._sheets[f"{plan.sha256} {plan.page}"] = Sheet(
                plan.entry, plan.title, picture, lies
            )
        self.changed.emit()


def _offered(archive: Archive, site: str) -> Offered:
    """Return what a site has, its sheets decoded on the thread of the pool."""
    if not site:
        return Offered()
    plans = list[tuple[BasePlan, QImage]]()
    for plan in base_plans(archive, site):
        try:
            seen = sheet_picture(archive, plan.sha256, plan.media_type, plan.page)
        except ArchiveError:
            continue  # what cannot be seen is told where it is looked at
        image = QImage.fromData(seen) if seen else QImage()
        if not image.isNull():
            plans.append((plan, image))
    return Offered(plans, held_layers(archive, site))
