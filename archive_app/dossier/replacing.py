"""A file that is replaced as a whole, or stays as it was."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from archive_app.domain.errors import Unavailable

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Give a file beside the target to write into; at the end it takes the target's place.

    If anything is raised inside, nothing is left of it. Raise `Unavailable` if the disk is full
    or the target cannot be written.
    """
    if target.exists() and not target.is_file():  # a folder, a device
        raise Unavailable("cannot_write", file=str(target))
    try:
        with _beside(target) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            file.close()
            Path(file.name).replace(target)
    except OSError as error:
        key = "disk_full" if error.errno in FULL else "cannot_write"
        raise Unavailable(key, file=str(target)) from error


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    """Give a new file in the target's folder; remove it if it is still there at the end."""
    beside = target.with_name(f".{token_hex(8)}.part")
    with beside.open("xb") as file:
        try:
            yield file
        finally:
            try:
                file.close()  # on a full disk this fails too: it writes what was not yet written
            finally:
                beside.unlink(missing_ok=True)
