"""DWG drawings: which AutoCAD wrote them, and the small picture that it put in; no more is read."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.plain import line
from archive_app.media.readers.pictures import encoded, reduced

NAME, VERSION = "dwgs", 1

_VERSIONS = {
    b"AC1009": "R12", b"AC1012": "R13", b"AC1014": "R14", b"AC1015": "2000", b"AC1018": "2004",
    b"AC1021": "2007", b"AC1024": "2010", b"AC1027": "2013", b"AC1032": "2018",
}  # fmt: skip
_SENTINEL = bytes.fromhex("1f256d07d436282889 57ca3f9d44102b".replace(" ", ""))
_BITMAP, _PNG = 2, 6
_HEADER = struct.Struct("<BII")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return the version of its format, and the note that it is kept only."""
    version = file.read(6)
    name = _VERSIONS.get(version, version.decode("latin-1"))
    return Facts(description=line(f"AutoCAD {name}"), note="drawing_kept_only"), ()


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the picture that it carries, if it has one."""
    for data in _pictures(file):
        try:
            return encoded(
                reduced(Image.open(io.BytesIO(data), formats=["PNG", "BMP"]), size), "PNG"
            )
        except Exception:  # noqa: BLE001, S112  a broken picture is none
            continue
    return None


def _pictures(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0x0D)
    (start,) = struct.unpack("<I", file.read(4).ljust(4, b"\0"))
    file.seek(start)
    head = file.read(21)
    if len(head) < 21 or head[:16] != _SENTINEL:
        return
    table = file.read(_HEADER.size * min(head[20], 16))
    for sort, place, length in _HEADER.iter_unpack(table[: len(table) // 9 * 9]):
        file.seek(place)
        if sort == _PNG:
            yield file.read(min(length, 2**24))
        elif sort == _BITMAP:
            yield _with_file_header(file.read(min(length, 2**24)))


def _with_file_header(data: bytes) -> bytes:
    """Return a bitmap as a file has it: in the drawing the head of the file is left out."""
    size, bits, colours = (
        *struct.unpack_from("<I", data),
        *struct.unpack_from("<H", data, 14),
        *struct.unpack_from("<I", data, 32),
    )
    palette = 4 * (colours or (1 << bits if bits <= 8 else 0))
    return struct.pack("<2sIHHI", b"BM", 14 + len(data), 0, 0, 14 + size + palette) + data
