"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.domain.system_faults import why as told
from archive_app.media.boxes import handlers
from archive_app.media.decoding import decode
from archive_app.media.formats import UNKNOWN
from archive_app.media.names import shown
from archive_app.media.signatures import signed
from archive_app.media.written import written

_HEAD = 65_536
_OF_SOUND = {"video/mp4": "audio/mp4", "video/quicktime": "audio/mp4", "video/3gpp": "audio/3gpp"}
"""What a film without pictures is: telephones record sound so."""

_SOUND = b"soun"
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file's media type, `application/octet-stream` if nothing is known of it, and its bytes."""

    media_type: str
    size: int


def recognise(path: Path) -> str:
    """Return the media type of a file; see `recognised`."""
    return recognised(path).media_type


def recognised(path: Path) -> Recognised:
    """Return what a file is and how large.

    Raise `Refused` (no_such_file, no_permission, not_a_file, empty_file, unreadable_file) where
    there is no file to read. Never waits: a pipe or a device is refused unread.
    """
    try:
        head, size, found = _looked_at(path)
    except FileNotFoundError as error:
        raise Refused("no_such_file", path=shown(path)) from error
    except PermissionError as error:
        key = "not_a_file" if path.is_dir() else "no_permission"  # Windows opens no folders
        raise Refused(key, path=shown(path)) from error
    except OSError as error:
        raise _refused(path, error) from error
    if not head:
        raise Refused("empty_file", path=shown(path))
    return Recognised(found or _text(head, path) or UNKNOWN, size)


def _looked_at(path: Path) -> tuple[bytes, int, str | None]:
    """Return a file's head, its size, and what its bytes are the signature of."""
    descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Refused("not_a_file", path=shown(path))
        with open(descriptor, "rb", closefd=False) as file:
            head = file.read(_HEAD)
            found = signed(head)
            if found in _OF_SOUND and handlers(file, status.st_size) == {_SOUND}:
                found = _OF_SOUND[found]
            return head, status.st_size, found
    finally:
        os.close(descriptor)


def _refused(path: Path, error: OSError) -> Refused:
    if error.errno in {errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.ENODEV}:
        return Refused("not_a_file", path=shown(path))
    return Refused("unreadable_file", path=shown(path), why=told(error))


def _text(head: bytes, path: Path) -> str | None:
    found = decode(head, whole=len(head) < _HEAD)
    return written(found[0], path.suffix.lower()) if found else None
