"""Previews of originals: caches, made when asked for and made again when deleted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id

RECIPE = "1"  # another recipe makes other files; the old ones are swept with `derived/`
SIZES = (384, 1600)  # pixels of the longer side: for lists, and to look at
MOST = 12 * 2**20  # bytes in each of the 256 folders of a size: 3 GiB, a hundred thousand pictures


def preview(archive: Archive, sha256: str, size: int = 384) -> bytes | None:
    """Return the picture of an original as JPEG or PNG bytes; None where there is nothing to see.

    The size is the next of `SIZES`. Blocks while it is made: ask from a pool.
    """
    size = next((known for known in SIZES if known >= size), SIZES[-1])
    path = _path(archive, sha256, size)
    try:
        seen = path.read_bytes()
    except OSError:
        return _made(archive, sha256, size)
    with suppress(OSError):
        os.utime(path)  # what was looked at lately is kept longest
    return seen or None


def lacking(archive: Archive, entries: Sequence[str]) -> list[str]:
    """Return the originals of some entries whose preview for lists is not there, each once."""
    with archive.store.reading() as tables:
        held = dict.fromkeys(one.original.sha256 for one in tables.originals.of(entries))
    return [sha256 for sha256 in held if not _path(archive, sha256, SIZES[0]).exists()]


def kept_path(archive: Archive, sha256: str, size: int) -> Path | None:
    """Return the file of a preview, made if it is not there; None if there is nothing to see."""
    path = _path(archive, sha256, size)
    seen = preview(archive, sha256, size)
    return path if seen and path.exists() else None


def keep(archive: Archive, sha256: str, size: int, made: bytes | None) -> None:
    """Keep a preview; an empty file says that there is nothing to see."""
    path = _path(archive, sha256, size)
    new = path.with_name(f"{path.name}.{new_id()}")
    with suppress(OSError):  # a cache that cannot be written is no cache
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(made or b"")
        new.replace(path)
        _make_room(path.parent)


def _made(archive: Archive, sha256: str, size: int) -> bytes | None:
    try:
        made = archive.engines.workers.preview(archive.vault.path(sha256), size)
    except Refused:
        made = None
    keep(archive, sha256, size, made)
    return made


def _make_room(folder: Path) -> None:
    """Drop what nobody has looked at for the longest time, until the rest is small enough."""
    found = sorted((each.stat().st_mtime, each) for each in folder.iterdir())
    size = sum(each.stat().st_size for _, each in found)
    for _, each in found:
        if size <= MOST:
            return
        size -= each.stat().st_size
        each.unlink()


def _path(archive: Archive, sha256: str, size: int) -> Path:
    return archive.derived / "previews" / RECIPE / str(size) / sha256[:2] / sha256
