"""Compound files as old office programs write them: a folder of streams in sectors of 512 bytes."""

from __future__ import annotations

import struct

SECTOR = 512
LEAST = 4096
"""A smaller stream would live elsewhere, in sectors of 64 bytes."""
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(**streams: bytes) -> bytes:
    """Return a compound file that holds some streams, each filled up to the least size."""
    sectors: list[bytes] = []
    table: list[int] = []
    entries = [_entry("Root Entry", 5, END, 0, child=1 if streams else FREE)]
    for number, (name, data) in enumerate(streams.items(), start=1):
        whole = data.ljust(max(LEAST, -(-len(data) // SECTOR) * SECTOR), b"\0")
        start, count = len(sectors), len(whole) // SECTOR
        sectors += [whole[at : at + SECTOR] for at in range(0, len(whole), SECTOR)]
        table += [*range(start + 1, start + count), END]
        after = number + 1 if number < len(streams) else FREE
        entries.append(_entry(name, 2, start, max(LEAST, len(data)), right=after))
    folder = b"".join(entries).ljust(-(-len(entries) // 4) * SECTOR, b"\0")
    folder_start = len(sectors)
    sectors += [folder[at : at + SECTOR] for at in range(0, len(folder), SECTOR)]
    table += [*range(folder_start + 1, len(sectors)), END]
    place = len(sectors)
    table.append(TABLE)
    sectors.append(b"".join(struct.pack("<I", each) for each in table).ljust(SECTOR, b"\xff"))
    return _head(folder_start, place) + b"".join(sectors)


def _entry(
    name: str, sort: int, start: int, size: int, *, right: int = FREE, child: int = FREE
) -> bytes:
    named = name.encode("utf-16-le")
    head = named.ljust(64, b"\0") + struct.pack("<HBB", len(named) + 2, sort, 1)
    return (
        head + struct.pack("<III", FREE, right, child) + bytes(36) + struct.pack("<IQ", start, size)
    )


def _head(folder: int, table: int) -> bytes:
    head = (
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    )
    head += bytes(6) + struct.pack("<IIIII", 0, 1, folder, 0, LEAST)
    return head + struct.pack("<IIII", END, 0, END, 0) + struct.pack("<I", table) + b"\xff" * 432


def word(text: str, *, flags: int = 0, latin: str = "") -> dict[str, bytes]:
    """Return the streams of a Word file: a piece in one byte a letter, and one in two."""
    first, second = latin.encode("cp1252"), text.encode("utf-16-le")
    start = 1024
    document = bytearray(start) + first + second
    struct.pack_into("<H", document, 0, 0xA5EC)
    struct.pack_into("<H", document, 0x0A, flags)
    struct.pack_into("<I", document, 0x4C, len(latin) + len(text))
    ends = (0, len(latin), len(latin) + len(text))
    places = (start * 2 | 0x4000_0000, start + len(first))
    pieces = struct.pack("<III", *ends) + b"".join(struct.pack("<HIH", 0, at, 0) for at in places)
    table = b"\x01\x02\x00??" + b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", document, 0x1A2, 0, len(table))
    return {"WordDocument": bytes(document), "0Table": table}
