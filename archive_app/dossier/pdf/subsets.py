"""The part of a face that a document uses, as a TrueType font of its own."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack, unpack, unpack_from

from archive_app.dossier.pdf.faces import Face

WORDS, SCALE, MORE, TWO_SCALES, MATRIX = 0x01, 0x08, 0x20, 0x40, 0x80
CHECKSUM_OF_ALL = 0xB1B0AFBA


def subset(face: Face, glyphs: Sequence[int]) -> bytes:
    """Return a font in which the n-th of the glyphs has the number n.

    A glyph may be asked for more than once. Parts of composed glyphs come after those asked for.
    """
    kept = list(glyphs)
    outlines: list[bytes] = []
    while len(outlines) < len(kept):
        outlines.append(_renumbered(face.outline(kept[len(outlines)]), kept))
    return _assembled(face, kept, outlines)


def _renumbered(outline: bytes, kept: list[int]) -> bytes:
    """Point a composed glyph at the new numbers of its parts, keeping those not yet kept."""
    if not outline or unpack_from(">h", outline)[0] >= 0:
        return outline
    changed = bytearray(outline)
    place, flags = 10, MORE
    while flags & MORE:
        flags, part = unpack_from(">2H", changed, place)
        if part not in kept:
            kept.append(part)
        changed[place + 2 : place + 4] = pack(">H", kept.index(part))
        place += 8 if flags & WORDS else 6
        place += 2 * bool(flags & SCALE) + 4 * bool(flags & TWO_SCALES) + 8 * bool(flags & MATRIX)
    return bytes(changed)


def _assembled(face: Face, kept: Sequence[int], outlines: Sequence[bytes]) -> bytes:
    padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
    ends = [0]
    for outline in padded:
        ends.append(ends[-1] + len(outline))
    head, hhea, maxp = (bytearray(face.table(tag)) for tag in ("head", "hhea", "maxp"))
    head[8:12], head[50:52] = bytes(4), pack(">H", 1)
    hhea[34:36] = maxp[4:6] = pack(">H", len(kept))
    tables = {
        "cvt ": face.table("cvt "),
        "fpgm": face.table("fpgm"),
        "glyf": b"".join(padded),
        "head": bytes(head),
        "hhea": bytes(hhea),
        "hmtx": b"".join(face.metrics(glyph) for glyph in kept),
        "loca": pack(f">{len(ends)}L", *ends),
        "maxp": bytes(maxp),
        "prep": face.table("prep"),
    }
    return _file({tag: table for tag, table in tables.items() if table})


def _file(tables: dict[str, bytes]) -> bytes:
    """Lay the tables out, already in the order of their names, and sign them with checksums."""
    power = len(tables).bit_length() - 1
    directory = pack(
        ">L4H", 0x00010000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power)
    )
    body, offset = b"", 12 + 16 * len(tables)
    for tag, table in tables.items():
        directory += pack(">4s3L", tag.encode(), _checksum(table), offset + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    font = bytearray(directory + body)
    place = offset + body.index(tables["head"]) + 8
    font[place : place + 4] = pack(">L", (CHECKSUM_OF_ALL - _checksum(bytes(font))) % 2**32)
    return bytes(font)


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = unpack(f">{len(padded) // 4}L", padded)
    return sum(words) % 2**32
