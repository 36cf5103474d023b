"""Strips of Group 4 as one JBIG2 picture: what stands before each, without packing it anew.

A page of JBIG2 may be made of regions of which each is packed as Group 4 is (MMR, ISO/IEC 14492
6.2.6). So a scan in many strips stays one picture, and its strips stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack

PAGE, REGION = 48, 39  # what is known of the page; a region that loses nothing
LOSSLESS, GROUP4 = 1, 1
INFORMATION, BEFORE = 19, 18


def leads(width: int, height: int, rows: int, lengths: Sequence[int]) -> tuple[bytes, ...]:
    """Return the bytes that stand before each strip of so many `rows` and of these lengths.

    Raise `ValueError` if so many strips are not what the picture has.
    """
    rows = min(rows or height, height)
    if -(-height // rows) != len(lengths):
        raise ValueError
    page = _segment(0, PAGE, INFORMATION) + pack(">4LBH", width, height, 0, 0, LOSSLESS, 0)
    found = []
    for number, length in enumerate(lengths):
        top = number * rows
        region = pack(">4LBB", width, min(rows, height - top), 0, top, 0, GROUP4)
        found.append(_segment(number + 1, REGION, BEFORE + length) + region)
    return (page + found[0], *found[1:])


def _segment(number: int, sort: int, length: int) -> bytes:
    return pack(">LBBBL", number, sort, 0, 1, length)
