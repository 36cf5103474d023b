"""Films as telephones write them, box by box, without a single picture."""

from __future__ import annotations

import struct

CREATED = 3_786_912_000
"""Seconds from 1904: the first of January 2024, midnight in Greenwich."""


def box(sort: bytes, *inside: bytes) -> bytes:
    content = b"".join(inside)
    return struct.pack(">I4s", 8 + len(content), sort) + content


def track(handler: bytes, size: tuple[int, int] = (0, 0), *, turned: bool = False) -> bytes:
    matrix = (0, 1 << 16, 0, -1 << 16, 0, 0, 0, 0, 1 << 30)
    upright = (1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
    head = bytes(40) + struct.pack(">9i", *(matrix if turned else upright))
    head += struct.pack(">II", size[0] << 16, size[1] << 16)
    sound = bytes(24) + struct.pack(">HHHHI", 2, 16, 0, 0, 44_100 << 16) + bytes(32)
    described = box(b"stsd", bytes(8), sound)
    media = box(
        b"mdia",
        box(b"hdlr", bytes(8), handler, bytes(12)),
        box(b"minf", box(b"stbl", described)),
    )
    return box(b"trak", box(b"tkhd", head), media)


def film(brand: bytes, *handlers: bytes, more: bytes = b"", turned: bool = False) -> bytes:
    """Return a film of two and a half seconds with a track for each handler."""
    tracks = (track(each, (640, 360), turned=turned) for each in handlers)
    head = box(b"mvhd", struct.pack(">IIIII", 0, CREATED, CREATED, 1000, 2500), bytes(80))
    movie = box(b"moov", head, *tracks, more)
    return box(b"ftyp", brand, bytes(4)) + box(b"mdat", bytes(100)) + movie
