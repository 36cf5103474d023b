"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.media.decoding import decode
from archive_app.media.formats import READERS, UNKNOWN, short_name
from archive_app.media.names import shown
from archive_app.media.signatures import signed

_HEAD = 65_536
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's media type, `application/octet-stream` if nothing is known of it, and its bytes."""

    media_type: str
    size: int


def recognise(path: Path) -> str:
    """Return the media type of a file; see `recognised`."""
    return recognised(path).media_type


def readable(path: Path) -> Recognised:
    """Return what a file is and how large, if there is a reader for it.

    Raise `Refused` as `recognised` does, and unknown_format: worth asking before a film is copied.
    """
    found = recognised(path)
    if found.media_type not in READERS:
        name = short_name(found.media_type, shown(Path(path.suffix)))
        raise Refused("unknown_format", media_type=found.media_type, format=name)
    return found


def recognised(path: Path) -> Recognised:
    """Return what a file is and how large.

    Raise `Refused` (no_such_file, no_permission, not_a_file, empty_file, unreadable_file) where
    there is no file to read. Never waits: a pipe or a device is refused unread.
    """
    try:
        head, size = _head(path)
    except FileNotFoundError as error:
        raise Refused("no_such_file", path=shown(path)) from error
    except PermissionError as error:
        key = "not_a_file" if path.is_dir() else "no_permission"  # Windows opens no folders
        raise Refused(key, path=shown(path)) from error
    except OSError as error:
        raise _refused(path, error) from error
    if not head:
        raise Refused("empty_file", path=shown(path))
    return Recognised(signed(head) or _text(head, path) or UNKNOWN, size)


def _head(path: Path) -> tuple[bytes, int]:
    descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not_a_file", path=shown(path))
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(_HEAD), status.st_size
    finally:
        os.close(descriptor)


def _refused(path: Path, error: OSError) -> Refused:
    if error.errno in {errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.ENODEV}:
        return Refused("not_a_file", path=shown(path))
    return Refused("unreadable_file", path=shown(path), why=str(error.strerror))


def _text(head: bytes, path: Path) -> str | None:
    if decode(head, whole=len(head) < _HEAD) is None:
        return None
    return "text/markdown" if path.suffix.lower() in {".md", ".markdown"} else "text/plain"
