"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.media.decoding import decode
from archive_app.media.formats import UNKNOWN
from archive_app.media.signatures import signed

_HEAD = 65_536
_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def recognise(path: Path) -> str:
    """Return the media type of a file, `application/octet-stream` if nothing is known of it.

    Raise `Refused` (no_such_file, no_permission, not_a_file, empty_file, unreadable_file) where
    there is no file to read. Never waits: a pipe or a device is refused unread.
    """
    try:
        head = _head(path)
    except FileNotFoundError as error:
        raise Refused("no_such_file", path=shown(path)) from error
    except PermissionError as error:
        raise Refused("no_permission", path=shown(path)) from error
    except OSError as error:
        raise _refused(path, error) from error
    if not head:
        raise Refused("empty_file", path=shown(path))
    return signed(head) or _text(head, path) or UNKNOWN


def shown(path: Path) -> str:
    """Return a path as it can be shown: bytes that are no text stand as �."""
    return os.fsencode(path).decode("utf-8", "replace")


def _head(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Refused("not_a_file", path=shown(path))
        return file.read(_HEAD)


def _refused(path: Path, error: OSError) -> Refused:
    if error.errno in {errno.ELOOP, errno.EISDIR, errno.ENXIO, errno.ENODEV}:
        return Refused("not_a_file", path=shown(path))
    return Refused("unreadable_file", path=shown(path), why=error.strerror or str(error))


def _text(head: bytes, path: Path) -> str | None:
    if decode(head, whole=len(head) < _HEAD) is None:
        return None
    return "text/markdown" if path.suffix.lower() in {".md", ".markdown"} else "text/plain"
