"""The original files of an archive on the disk: whole and durable, or not there at all."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from time import time
from types import TracebackType
from typing import Self

from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.domain.identifiers import new_id
from archive_app.domain.system_faults import why as told
from archive_app.store.system import forget, protect, settle

PART = 1 << 20  # bytes copied at a time
DAY = 24 * 60 * 60.0


class Vault:
    """Files kept under their SHA-256 in `originals/`, by way of `incoming/`."""

    def __init__(self, folder: Path) -> None:
        self._originals = folder / "originals"
        self._incoming = folder / "incoming"

    def path(self, sha256: str) -> Path:
        """Return where an original lies."""
        return self._originals / sha256[:2] / sha256

    def receive(self, source: Path) -> Incoming:
        """Copy a file to `incoming/` and hash it on the way.

        Raise `Refused` if it cannot be read or changed under our hands, `Unavailable` if the
        disk is full.
        """
        copy = self._incoming / new_id()
        try:
            size, sha256 = _copied(source, copy)
        except BaseException as error:
            copy.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise _told(error, source) from error
            raise
        return Incoming(self, copy, sha256, size)

    def admit(self, incoming: Incoming) -> None:
        """Move a received file to its place, durably; one that is held already is dropped.

        It is read back first: raise `Unavailable` if the disk holds anything but what was read.
        """
        place = self.path(incoming.sha256)
        if place.exists() and place.stat().st_size == incoming.size:
            incoming.path.unlink()
            return
        try:
            with incoming.path.open("rb") as file:
                os.fsync(file.fileno())
            forget(incoming.path)
            if sha256_of(incoming.path) != incoming.sha256:
                raise Unavailable("written_differs")
            if not place.parent.exists():
                place.parent.mkdir()
                settle(self._originals)
            protect(incoming.path)
            incoming.path.replace(place)
            settle(place.parent)
        except OSError as error:
            raise _told(error, incoming.path) from error

    def empty_incoming(self) -> None:
        """Drop the half copies that a crash left."""
        for copy in self._incoming.iterdir():
            copy.unlink()

    def verify(self, sha256: str, size: int) -> None:
        """Raise `Damaged` if an original is missing or is not what came in."""
        path = self.path(sha256)
        if not path.exists():
            raise Damaged("original_missing", sha256=sha256)
        if path.stat().st_size != size or sha256_of(path) != sha256:
            raise Damaged("original_altered", sha256=sha256)

    def strays(self, named: set[str]) -> Iterator[Path]:
        """Walk through files older than a day that neither a row nor the journal names."""
        for path in self._originals.glob("??/*"):
            if path.name not in named and path.stat().st_mtime < time() - DAY:
                yield path


class Incoming:
    """A file that was received and is not admitted yet; leaving the context drops it."""

    def __init__(self, vault: Vault, path: Path, sha256: str, size: int) -> None:
        self._vault = vault
        self.path = path
        self.sha256 = sha256
        self.size = size

    def admit(self) -> None:
        """Keep it for good."""
        self._vault.admit(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.path.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copied(source: Path, copy: Path) -> tuple[int, str]:
    """Copy a file; return its bytes and its SHA-256. Never copies more than it had at first."""
    whole, size = hashlib.sha256(), 0
    expected = source.stat().st_size
    with source.open("rb", buffering=0) as file, copy.open("xb", buffering=0) as target:
        while size <= expected and (part := file.read(PART)):
            whole.update(part)
            _write(target.fileno(), part)
            size += len(part)
    if size != expected or copy.stat().st_size != size:
        raise Refused("file_changed", path=_shown(source))
    return size, whole.hexdigest()


def _write(descriptor: int, part: bytes) -> None:
    rest = memoryview(part)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _told(error: OSError, source: Path) -> Refused | Unavailable:
    """Say whose fault it is: the file's, or the disk's that the archive is on."""
    shown = _shown(source)
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Unavailable("disk_full", why=told(error))
    if error.errno in {errno.EACCES, errno.EPERM}:
        return Refused("no_permission", path=shown)
    if error.errno == errno.ENOENT:
        return Refused("no_such_file", path=shown)
    return Refused("unreadable_file", path=shown, why=told(error))


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")
