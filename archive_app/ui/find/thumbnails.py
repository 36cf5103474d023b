"""Small pictures of originals, made beside the window and kept within a number of bytes."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from archive_app.archive.archive import Archive
from archive_app.archive.viewing import previews
from archive_app.ui.jobs import Jobs

KEPT_BYTES = 96 * 1024 * 1024
WAITING = 200
"""Wishes kept at most: what a person has scrolled past is not worth making."""

Key = tuple[str, int]


class Thumbnails(QObject):
    """Gives the picture of an original by its SHA-256, or nothing yet and `came` later."""

    came = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs) -> None:
        super().__init__()
        self._archive = archive
        self._jobs = jobs
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._wanted: OrderedDict[Key, None] = OrderedDict()
        self._making: set[Key] = set()

    def picture(self, sha256: str, size: int) -> QPixmap | None:
        """Return a picture of at most `size` pixels; a null one if nothing can be seen."""
        key = (sha256, size)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
        elif key not in self._making:
            self._want(key)
        return kept

    def _want(self, key: Key) -> None:
        """Put a wish on top: what was asked for last is made first."""
        self._wanted[key] = None
        self._wanted.move_to_end(key)
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        if len(self._making) < 2:
            self._make_next()

    def _make_next(self) -> None:
        if not self._wanted:
            return
        key, _ = self._wanted.popitem()
        self._making.add(key)
        self._jobs.picture(
            lambda: _image(self._archive, key),
            lambda image: self._take(key, image),
            lambda _: self._take(key, QImage()),
        )

    def _take(self, key: Key, image: QImage) -> None:
        self._making.discard(key)
        self._kept[key] = QPixmap.fromImage(image)
        self._bytes += image.sizeInBytes()
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= gone.width() * gone.height() * gone.depth() // 8
        self.came.emit(key[0])
        self._make_next()


def _image(archive: Archive, key: Key) -> QImage:
    """Return a picture decoded on the thread of the pool; a null one if there is none."""
    sha256, size = key
    found = previews.preview(archive, sha256, size)
    return decoded(found, size) if found else QImage()


def decoded(picture: bytes, size: int) -> QImage:
    """Return a picture whose longer side has at most so many pixels, read no larger than that."""
    held = QBuffer()
    held.setData(picture)
    held.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    whole = reader.size()
    if max(whole.width(), whole.height()) > size:
        reader.setScaledSize(whole.scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
