"""Where the pictures lie that a camera puts into its raw files."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO

_SUB_DIRECTORIES, _EXIF = 330, 34665
_STRIPS, _STRIP_LENGTHS, _JPEG, _JPEG_LENGTH, _PANASONIC = 273, 279, 513, 514, 46
_FUJI = b"FUJIFILMCCD-RAW"
_WIDTHS = {1: "B", 3: "H", 4: "I", 7: "B", 13: "I"}
_MOST_DIRECTORIES, _MOST_TAGS, _MOST_VALUES = 32, 2000, 64
_SEARCHED = 32 * 2**20
_MOST_FOUND = 16


def places(file: BinaryIO) -> list[tuple[int, int]]:
    """Return where JPEGs may lie and how long they are, as the directories say or by searching."""
    file.seek(0)
    head = file.read(92).ljust(92, b"\0")
    if head.startswith(_FUJI):
        place, length = struct.unpack_from(">II", head, 84)
        return [(place, length)]
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    found = list(_by_directories(file, order)) if order else []
    return found or list(islice(_by_searching(file), _MOST_FOUND))


def _by_directories(file: BinaryIO, order: str) -> Iterator[tuple[int, int]]:
    file.seek(4)
    waiting = list(struct.unpack(order + "I", file.read(4).ljust(4, b"\0")))
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_DIRECTORIES:
        start = waiting.pop()
        if not start or start in seen:
            continue
        seen.add(start)
        tags, after = _directory(file, start, order)
        waiting += [after, *tags.get(_SUB_DIRECTORIES, ()), *tags.get(_EXIF, ())]
        for place, length in ((_JPEG, _JPEG_LENGTH), (_STRIPS, _STRIP_LENGTHS)):
            if len(tags.get(place, ())) == len(tags.get(length, ())) == 1:
                yield tags[place][0], tags[length][0]
        if _PANASONIC in tags:
            yield tags[_PANASONIC][0], tags[_PANASONIC][1]


def _directory(file: BinaryIO, start: int, order: str) -> tuple[dict[int, Sequence[int]], int]:
    """Return the numbers of a directory by tag, and where the next directory is."""
    file.seek(start)
    try:
        (count,) = struct.unpack(order + "H", file.read(2))
        data = file.read(12 * min(count, _MOST_TAGS))
        (after,) = struct.unpack(order + "I", file.read(4))
        entries = list(struct.iter_unpack(order + "HHI4s", data))
        return {
            tag: _values(file, order, sort, many, raw, tag) for tag, sort, many, raw in entries
        }, after
    except struct.error:
        return {}, 0


def _values(
    file: BinaryIO, order: str, sort: int, count: int, raw: bytes, tag: int
) -> Sequence[int]:
    (place,) = struct.unpack(order + "I", raw)
    if tag == _PANASONIC:
        return place, count
    letter = _WIDTHS.get(sort, "")
    if not letter or count > _MOST_VALUES:
        return ()
    form = f"{order}{count}{letter}"
    size = struct.calcsize(form)
    if size <= 4:
        return struct.unpack_from(form, raw)
    file.seek(place)
    return struct.unpack(form, file.read(size))


def _by_searching(file: BinaryIO) -> Iterator[tuple[int, int]]:
    file.seek(0)
    data = file.read(_SEARCHED)
    place = data.find(b"\xff\xd8\xff")
    while place >= 0:
        yield place, len(data) - place
        place = data.find(b"\xff\xd8\xff", place + 3)
