"""The tags of films: Apple's keys, iTunes' list, QuickTime's and 3GPP's user data."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from archive_app.media.boxes import Box, boxes, content, within

_KEYS = {
    "com.apple.quicktime.location.ISO6709": "place",
    "com.apple.quicktime.creationdate": "taken",
    "com.apple.quicktime.make": "make",
    "com.apple.quicktime.model": "model",
    "com.apple.quicktime.title": "title",
    "com.apple.quicktime.description": "description",
    "com.apple.quicktime.author": "author",
    "com.apple.quicktime.artist": "author",
    "com.apple.quicktime.copyright": "rights",
    "com.apple.quicktime.keywords": "keywords",
}
_SORTS = {
    b"\xa9xyz": "place",
    b"\xa9day": "taken",
    b"\xa9mak": "make",
    b"\xa9mod": "model",
    b"\xa9nam": "title",
    b"titl": "title",
    b"\xa9ART": "author",
    b"auth": "author",
    b"perf": "author",
    b"\xa9cmt": "description",
    b"\xa9des": "description",
    b"desc": "description",
    b"dscp": "description",
    b"\xa9cpy": "rights",
    b"cprt": "rights",
    b"loci": "place",
}
_OF_3GPP = {b"titl", b"auth", b"perf", b"dscp", b"cprt"}


def tags(file: BinaryIO, film: Box) -> dict[str, str]:
    """Return what the tags of a film say, by our names for it; the first of each counts."""
    found: dict[str, str] = {}
    for name, text in (*_meta(file, film), *_user_data(file, film)):
        if text.strip("\0 ") and name not in found:
            found[name] = text.strip("\0 ")
    return found


def _meta(file: BinaryIO, film: Box) -> Iterator[tuple[str, str]]:
    """Walk through the lists of tags, in the film or in its user data."""
    for meta in (*within(file, film, b"meta"), *within(file, film, b"udta", b"meta")):
        inside = _unversioned(file, meta)
        keys = [key for box in within(file, inside, b"keys") for key in _keys(content(file, box))]
        for item in (
            each
            for ilst in within(file, inside, b"ilst")
            for each in boxes(file, ilst.start, ilst.end)
        ):
            number = int.from_bytes(item.sort)
            name = _KEYS.get(keys[number - 1]) if 0 < number <= len(keys) else _SORTS.get(item.sort)
            for data in within(file, item, b"data"):
                if name:
                    yield name, content(file, data, 20_000)[8:].decode("utf-8", "replace")


def _unversioned(file: BinaryIO, meta: Box) -> Box:
    """Return the box behind its version, which QuickTime leaves out and others write."""
    has_version = content(file, meta, 8)[4:8] not in {b"hdlr", b"keys", b"ilst"}
    return meta._replace(start=meta.start + 4) if has_version else meta


def _keys(data: bytes) -> Iterator[str]:
    place = 8
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4])
        yield data[place + 8 : place + size].decode("utf-8", "replace")
        place += max(size, 8)


def _user_data(file: BinaryIO, film: Box) -> Iterator[tuple[str, str]]:
    for user in within(file, film, b"udta"):
        for box in boxes(file, user.start, user.end):
            name = _SORTS.get(box.sort)
            data = content(file, box, 20_000)
            if box.sort == b"loci":
                yield "place", _location(data)
            elif name and box.sort in _OF_3GPP:
                yield name, _text_of_3gpp(data[6:])
            elif name and len(data) > 4:
                length = int.from_bytes(data[:2])
                yield name, data[4 : 4 + length].decode("utf-8", "replace")


def _text_of_3gpp(data: bytes) -> str:
    if data[:2] in {b"\xfe\xff", b"\xff\xfe"}:
        return data.decode("utf-16", "replace").partition("\0")[0]
    return data.partition(b"\0")[0].decode("utf-8", "replace")


def _location(data: bytes) -> str:
    """Return a 3GPP location as ISO 6709 has it; behind language and name stand the numbers."""
    behind = data[6:].partition(b"\0")[2][1:13]
    if len(behind) < 12:
        return ""
    longitude, latitude, altitude = (each / 65536 for each in struct.unpack(">iii", behind))
    return f"{latitude:+.5f}{longitude:+.5f}{altitude:+.1f}"
