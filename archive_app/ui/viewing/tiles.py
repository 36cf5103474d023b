"""The tiles of one page, made beside the window and kept within a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QImage, QPixmap

from archive_app.archive.viewing import tiles
from archive_app.domain.errors import ArchiveError
from archive_app.domain.rasters import TILE, Raster
from archive_app.ui.desk import Desk

KEPT_BYTES = 160 * 2**20  # of tiles that are ready to be painted
KEPT_STRIPS = 24  # strips as they were encoded
AT_ONCE = 4  # what is made side by side; what is no longer seen is never begun

Place = tuple[int, int, int]
"""A tile by its level, its column and its row."""
Strip = tuple[int, int]


class Tiles(QObject):
    """Gives the tiles of one page of an original; `came` tells that there is more to see.

    `ready` tells that the size is known, `failed` why nothing can be seen.
    """

    ready = Signal()
    came = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, sha256: str, page: int = 0) -> None:
        super().__init__()
        self._desk = desk
        self._sha256, self._page = sha256, page
        self.raster: Raster | None = None
        self._kept: OrderedDict[Place, QPixmap] = OrderedDict()
        self._strips: OrderedDict[Strip, Sequence[bytes]] = OrderedDict()
        self._bytes = 0
        self._making: set[Place | Strip] = set()
        self._broken: set[Place | Strip] = set()
        archive = desk.archive
        desk.jobs.picture(
            lambda: tiles.raster(archive, sha256, page), self._measured, self._refused
        )

    def kept(self, place: Place) -> QPixmap | None:
        """Return a tile if it is there."""
        tile = self._kept.get(place)
        if tile is not None:
            self._kept.move_to_end(place)
        return tile

    def want(self, places: Iterable[Place]) -> None:
        """Make the first of these that are not there; the others are to be wished for again."""
        for place in places:
            if len(self._making) >= AT_ONCE:
                return
            if place not in self._kept:
                self._make(place)

    def rect(self, place: Place) -> QRect:
        """Return where a tile lies, in pixels of its level."""
        level, column, row = place
        width, height = self.raster.size(level) if self.raster else (0, 0)
        whole = QRect(0, 0, width, height)
        return QRect(column * TILE, row * TILE, TILE, TILE).intersected(whole)

    def _make(self, place: Place) -> None:
        """Decode a tile, or first ask for the strip in which it lies."""
        if self.raster is None:
            return
        level, column, row = place
        high = self.raster.strip_rows(level)
        strip = (level, row // high)
        encoded = self._strips.get(strip)
        if encoded is None:
            self._ask(strip)
            return
        number = (row % high) * self.raster.tiles(level)[0] + column
        if place in self._making | self._broken or number >= len(encoded):
            return
        self._making.add(place)
        self._desk.jobs.picture(
            lambda: QImage.fromData(encoded[number]),
            lambda image: self._take(place, image),
            lambda _: self._give_up(place),
        )

    def _ask(self, strip: Strip) -> None:
        if strip in self._making | self._broken:
            return
        self._making.add(strip)
        archive, sha256, page = self._desk.archive, self._sha256, self._page
        self._desk.jobs.picture(
            lambda: tiles.strip(archive, sha256, page, *strip),
            lambda found: self._hold(strip, found),
            lambda _: self._give_up(strip),
        )

    def _measured(self, raster: Raster) -> None:
        self.raster = raster
        self.ready.emit()

    def _refused(self, error: ArchiveError) -> None:
        self.failed.emit(self._desk.say.explain(error))

    def _give_up(self, made: Place | Strip) -> None:
        self._making.discard(made)
        self._broken.add(made)

    def _hold(self, strip: Strip, encoded: Sequence[bytes]) -> None:
        self._making.discard(strip)
        self._strips[strip] = encoded
        while len(self._strips) > KEPT_STRIPS:
            self._strips.popitem(last=False)
        self.came.emit()

    def _take(self, place: Place, image: QImage) -> None:
        self._making.discard(place)
        self._kept[place] = QPixmap.fromImage(image)
        self._bytes += _bytes(self._kept[place])
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            self._bytes -= _bytes(self._kept.popitem(last=False)[1])
        self.came.emit()


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8
