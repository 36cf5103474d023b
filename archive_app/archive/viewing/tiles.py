"""Pictures and pages to look at closely: in tiles, which are caches bounded on the disk."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.domain.identifiers import new_id
from archive_app.domain.rasters import Box, Raster

RECIPE = "1"  # another recipe makes other tiles; the old ones are swept with `derived/`
MOST_BYTES = 1024 * 2**20


def raster(archive: Archive, sha256: str, page: int = 0) -> Raster:
    """Return the size of a page of an original, from 0; raise `Refused` if nothing can be seen."""
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    return looks.raster(archive.engines.workers, archive.vault.path(sha256), page)


def marks(archive: Archive, sha256: str, page: int, words: Sequence[str]) -> list[Box]:
    """Return where words stand on a page, in parts of it."""
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    return looks.marks(archive.engines.workers, archive.vault.path(sha256), page, words)


def strip(archive: Archive, sha256: str, page: int, level: int, number: int) -> list[bytes]:
    """Return the tiles of a strip, row by row, each a JPEG; blocks while they are made."""
    path = _folder(archive) / sha256[:2] / sha256 / f"{page}-{level}-{number}"
    kept = _kept(path)
    if kept is None:
        from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

        original = archive.vault.path(sha256)
        kept = looks.strip(archive.engines.workers, original, page, level, number)
        _keep(path, kept)
    return kept


def tidy(archive: Archive, most: int = MOST_BYTES) -> None:
    """Delete the tiles that were made first where all of them take more room than they may."""
    held = [(file.stat(), file) for file in _folder(archive).glob("*/*/*")]
    taken = sum(seen.st_size for seen, _ in held)
    for seen, file in sorted(held, key=lambda one: one[0].st_mtime_ns):
        if taken <= most:
            break
        with suppress(OSError):  # somebody else may be tidying, or reading
            file.unlink()
        taken -= seen.st_size


def _folder(archive: Archive) -> Path:
    return archive.derived / "tiles" / RECIPE


def _kept(path: Path) -> list[bytes] | None:
    """Return a strip that was made before; a file that is no whole one counts as none."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        lengths = json.loads(head)
        os.utime(path)
    except (OSError, ValueError):
        return None
    if sum(lengths) != len(body):
        return None
    tiles = []
    for length in lengths:
        tiles.append(body[:length])
        body = body[length:]
    return tiles


def _keep(path: Path, tiles: Sequence[bytes]) -> None:
    new = path.with_name(f"{path.name}.{new_id()}")
    head = json.dumps([len(tile) for tile in tiles]).encode()
    with suppress(OSError):  # a cache that cannot be written is no cache
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(b"\n".join((head, b"".join(tiles))))
        new.replace(path)
