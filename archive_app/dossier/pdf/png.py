"""PNG headers: a PDF holds the packed rows of most PNG files as they are."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack
from typing import BinaryIO

from archive_app.dossier.pdf.images import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1}
PNG_ROWS = 15


def read(file: BinaryIO) -> Image | None:
    """Return the picture of a PNG file; None if it is transparent, interlaced or damaged."""
    header, palette = b"", b""
    spans: list[tuple[int, int]] = []
    for sort, offset, length in _chunks(file):
        if sort == b"IHDR":
            header = file.read(length)
        elif sort == b"PLTE":
            palette = file.read(length)
        elif sort == b"tRNS":
            return None
        elif sort == b"IDAT":
            spans.append((offset, length))
    if len(header) != 13 or not spans:
        return None
    width, height, bits, colour, _, _, interlaced = unpack(">2L5B", header)
    if colour not in CHANNELS or interlaced or (colour == 3 and not palette):
        return None
    settings = {"Predictor": PNG_ROWS, "Colors": CHANNELS[colour], "BitsPerComponent": bits}
    return Image(
        width=width,
        height=height,
        bits=bits,
        channels=CHANNELS[colour],
        packing="/FlateDecode",
        spans=tuple(spans),
        palette=palette if colour == 3 else b"",
        settings={**settings, "Columns": width},
    )


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, int, int]]:
    """Yield the sort, offset and length of each chunk, the file standing at its first byte."""
    file.seek(len(SIGNATURE))
    while len(lead := file.read(8)) == 8:
        length, sort = unpack(">L4s", lead)
        offset = file.tell()
        yield sort, offset, length
        file.seek(offset + length + 4)
