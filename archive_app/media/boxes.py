"""The boxes that films and newer sounds are made of (ISO base media, QuickTime)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

_HEADER, _LONG_HEADER = 8, 16
_MOST_BOXES = 4096
_LONGEST_HANDLER = 24


class Box(NamedTuple):
    """A box: what it is (`moov`), and where its content starts and ends in the file."""

    sort: bytes
    start: int
    end: int


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[Box]:
    """Walk through the boxes side by side between two places; what is cut off ends at `end`."""
    for _ in range(_MOST_BOXES):
        if start + _HEADER > end:
            return
        file.seek(start)
        head = file.read(_LONG_HEADER)
        size, sort, inside = int.from_bytes(head[:4]), head[4:8], start + _HEADER
        if size == 1:
            size, inside = int.from_bytes(head[8:]), start + _LONG_HEADER
        after = end if size == 0 else start + size
        if len(head) < _HEADER or after < inside:
            return
        yield Box(sort, inside, min(after, end))
        start = after


def within(file: BinaryIO, box: Box, *path: bytes) -> Iterator[Box]:
    """Walk through the boxes that a path leads to from inside another: `mdia`, `hdlr`."""
    for found in boxes(file, box.start, box.end):
        if found.sort == path[0]:
            if len(path) == 1:
                yield found
            else:
                yield from within(file, found, *path[1:])


def content(file: BinaryIO, box: Box, most: int = 2**20) -> bytes:
    """Return the bytes of a box, `most` of them at most."""
    file.seek(box.start)
    return file.read(min(box.end - box.start, most))


def handlers(file: BinaryIO, size: int) -> set[bytes]:
    """Return of what sorts the tracks are: `vide`, `soun`; the file may be of any size."""
    whole = Box(b"", 0, size)
    found = within(file, whole, b"moov", b"trak", b"mdia", b"hdlr")
    return {content(file, box, _LONGEST_HANDLER)[8:12] for box in found}
