"""Camera raw files, which pass themselves off as TIFF."""

from __future__ import annotations

import struct

_SUBFILE_TYPE, _SUB_DIRECTORIES, _DNG_VERSION = 254, 330, 50706


def is_raw(head: bytes) -> bool:
    """Tell whether a TIFF is a raw file: its first picture is only a preview, or it is a DNG."""
    if head[8:10] == b"CR":
        return True
    order = "<" if head[:2] == b"II" else ">"
    try:
        tags = _first_directory(head, order)
    except struct.error:
        return False
    return _DNG_VERSION in tags or (_SUB_DIRECTORIES in tags and tags.get(_SUBFILE_TYPE) == 1)


def _first_directory(head: bytes, order: str) -> dict[int, int]:
    """Return the tags of the first directory, each with its value as a number of 32 bits."""
    (start,) = struct.unpack_from(order + "I", head, 4)
    (count,) = struct.unpack_from(order + "H", head, start)
    places = range(start + 2, start + 2 + 12 * count, 12)
    entries = (struct.unpack_from(order + "HHII", head, place) for place in places)
    return {tag: value for tag, _, _, value in entries}
