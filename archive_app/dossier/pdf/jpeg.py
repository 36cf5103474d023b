"""JPEG headers: what a PDF must know to hold the file whole."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from mmap import ACCESS_READ, mmap
from struct import error, unpack_from
from typing import BinaryIO

from archive_app.dossier.pdf.images import PROFILE_SPACES, Image, sound_profile

SIGNATURE = b"\xff\xd8\xff"
ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
FRAMES = frozenset({0xC0, 0xC1, 0xC2})
OTHER_FRAMES = frozenset({0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
SCAN, END, COMMENT = 0xDA, 0xD9, 0xFE
OTHERS_OF_APPLICATIONS = frozenset(range(0xE0, 0xF0))
MARKER = re.compile(rb"\xff+[^\x00\x01\xd0-\xd8\xff]")
"""The start of a segment: no stuffed byte, no restart, no fill."""

ORIENTATION = 0x0112


@dataclass(slots=True)
class Header:
    """What was read before the picture's own bytes begin."""

    frame: tuple[int, int, int, int] | None = None
    orientation: int = 1
    adobe: bool = False
    profile: dict[int, bytes] = field(default_factory=dict)


def read(file: BinaryIO) -> Image | None:
    """Return the picture of a JPEG file; None if PDF readers do not know its sort."""
    header = Header()
    size = os.fstat(file.fileno()).st_size
    for marker, segment in _segments(file):
        if marker in OTHER_FRAMES:
            return None
        _note(header, marker, segment)
    if header.frame is None:
        return None
    bits, height, width, channels = header.frame
    if bits != 8 or channels not in PROFILE_SPACES or not width or not height:
        return None
    return Image(
        width=width,
        height=height,
        bits=bits,
        channels=channels,
        packing="/DCTDecode",
        spans=((0, size),),
        orientation=header.orientation,
        profile=_profile(header.profile, channels),
        inverted=header.adobe and channels == 4,
        whole=True,
    )


def bare(file: BinaryIO) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a JPEG file that make its picture, and nothing that tells of it.

    EXIF, XMP, IPTC, comments, further pictures in the same file and what follows the end of the
    picture are left out; its own bytes stay as they are, so that it decodes to the same pixels.
    """
    with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        spans: list[tuple[int, int]] = []
        start = at = 2
        while at < len(content):
            found = MARKER.search(content, at)
            if found is None or content[found.end() - 1] == END:
                at = found.end() if found else len(content)
                break
            at = found.end() + int.from_bytes(content[found.end() : found.end() + 2])
            if _tells(content[found.end() - 1], content[found.end() + 2 : found.end() + 14]):
                spans.append((start, found.start() - start))
                start = at
        spans.append((start, min(at, len(content)) - start))
    return ((0, 2), *(span for span in spans if span[1]))


def _tells(marker: int, opening: bytes) -> bool:
    """Tell whether a segment is of no use for decoding: neither JFIF, colours nor Adobe's."""
    needed = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}.get(marker)
    if needed:
        return not opening.startswith(needed)
    return marker in OTHERS_OF_APPLICATIONS or marker == COMMENT


def _segments(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and bytes of each segment up to the first scan."""
    file.seek(2)
    while True:
        lead = file.read(2)
        while len(lead) == 2 and lead[1] == 0xFF:
            lead = lead[1:] + file.read(1)
        if len(lead) < 2 or lead[0] != 0xFF or lead[1] in {SCAN, END}:
            return
        if lead[1] in ALONE:
            continue
        length = int.from_bytes(file.read(2))
        segment = file.read(max(length - 2, 0))
        if length < 2 or len(segment) < length - 2:
            return
        yield lead[1], segment


def _note(header: Header, marker: int, segment: bytes) -> None:
    if marker in FRAMES and len(segment) >= 6:
        header.frame = unpack_from(">BHHB", segment)
    elif marker == 0xE1 and segment.startswith(b"Exif\0\0"):
        header.orientation = _orientation(segment[6:])
    elif marker == 0xE2 and segment.startswith(b"ICC_PROFILE\0") and len(segment) > 14:
        header.profile[segment[12]] = segment[14:]
    elif marker == 0xEE and segment.startswith(b"Adobe"):
        header.adobe = True


def _orientation(exif: bytes) -> int:
    """Return the EXIF orientation; 1 where the data is missing or makes no sense."""
    order = "<" if exif.startswith(b"II") else ">"
    try:
        start = unpack_from(f"{order}4xL", exif)[0]
        for place in range(unpack_from(f"{order}H", exif, start)[0]):
            tag, value = unpack_from(f"{order}H6xH", exif, start + 2 + 12 * place)
            if tag == ORIENTATION:
                return int(value) if 1 <= value <= 8 else 1
    except error:
        return 1
    return 1


def _profile(pieces: dict[int, bytes], channels: int) -> bytes:
    return sound_profile(b"".join(pieces[number] for number in sorted(pieces)), channels)
