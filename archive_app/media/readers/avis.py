"""AVI films, as older cameras wrote them: length, size, and when they were taken."""

from __future__ import annotations

import re
import struct
from contextlib import suppress
from datetime import datetime
from typing import Any, BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts

NAME, VERSION = "avis", 1

_HEAD = 64 * 2**10
_MAIN, _TAKEN = b"avih", b"IDIT"
_WRITTEN = re.compile(r"([a-z]{3}) +(\d{1,2}) +(\d\d):(\d\d):(\d\d) +(\d{4})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905  as cameras say it


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return length, size and the camera's time; it has no text."""
    head = file.read(_HEAD)
    place = head.find(_MAIN)
    try:
        pace, frames, width, height = struct.unpack_from("<I12xI12xII", head, place + 8)
    except struct.error as error:
        raise Refused("damaged_file", why="no_film_head") from error
    if place < 0:
        raise Refused("damaged_file", why="no_film_head")
    facts: dict[str, Any] = {"duration": round(pace * frames / 1e6, 3) or None}
    return Facts(**facts, width=width or None, height=height or None, taken=_taken(head)), ()


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: no library that is here decodes films."""


def _taken(head: bytes) -> str | None:
    """Return when the camera says that it began: `Mon Mar 10 15:04:43 2003`."""
    place = head.find(_TAKEN)
    if place < 0:
        return None
    size = int.from_bytes(head[place + 4 : place + 8], "little")
    found = _WRITTEN.search(head[place + 8 : place + 8 + min(size, 64)].decode("latin-1").lower())
    with suppress(ValueError):
        if found:
            month, day, hour, minute, second, year = found.groups()
            numbers = (year, _MONTHS.index(month) + 1, day, hour, minute, second)
            return datetime(*map(int, numbers)).isoformat()  # type: ignore[arg-type]  # noqa: DTZ001  a camera's clock has no zone
    return None
