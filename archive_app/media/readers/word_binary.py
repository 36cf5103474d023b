"""The text of a Word 97-2003 file (also as WPS writes it), from its table of pieces."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping

from archive_app.domain.errors import Refused

_MAGIC = 0xA5EC
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_FLAGS, _LENGTH_OF_TEXT, _PIECES = 0x0A, 0x4C, 0x1A2
_COMPRESSED = 0x4000_0000
_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
"""A field (its code, what it shows): a page number, a link."""
_MARKS = str.maketrans({
    "\r": "\n\n", "\x07": "\t", "\x0b": "\n", "\x0c": "\n\n", "\x0e": "\n", "\x1e": "-", "\x1f": "",
})  # fmt: skip


def word_text(document: bytes, tables: Mapping[str, bytes]) -> str:
    """Return the text of the stream `WordDocument`; raise `Refused` (damaged_file, encrypted_file).

    `tables` are the streams `0Table` and `1Table`.
    """
    try:
        magic, flags = _number(document, 0, 2), _number(document, _FLAGS, 2)
        if magic != _MAGIC:
            raise Refused("damaged_file", why="no_word_text")
        if flags & _ENCRYPTED:
            raise Refused("encrypted_file")
        table = tables["1Table" if flags & _SECOND_TABLE else "0Table"]
        start, length = struct.unpack_from("<II", document, _PIECES)
        said = "".join(_pieces(document, table[start : start + length]))
    except (struct.error, IndexError) as error:
        raise Refused("damaged_file", why="no_word_text") from error
    main = said[: _number(document, _LENGTH_OF_TEXT, 4) or None]
    return _shown(main).translate(_MARKS)


def _shown(text: str) -> str:
    """Return a text with what its fields show in place of their codes."""
    for _ in range(8):  # fields stand within fields
        text, count = _FIELD.subn(lambda found: found[1] or "", text)
        if not count:
            break
    return text


def _pieces(document: bytes, table: bytes) -> Iterator[str]:
    """Walk through the pieces of a text in their order."""
    place = 0
    while table[place] == 1:  # what was formatted, before the pieces
        place += 3 + _number(table, place + 1, 2)
    length = _number(table, place + 1, 4)
    pieces = table[place + 5 : place + 5 + length]
    count = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", pieces, 0)
    for number in range(count):
        at = _number(pieces, 4 * (count + 1) + 8 * number + 2, 4)
        characters = max(0, ends[number + 1] - ends[number])
        if at & _COMPRESSED:
            start = (at & ~_COMPRESSED) // 2
            yield document[start : start + characters].decode("cp1252", "replace")
        else:
            yield document[at : at + 2 * characters].decode("utf-16-le", "replace")


def _number(data: bytes, place: int, length: int) -> int:
    if place + length > len(data):
        raise IndexError(place)
    return int.from_bytes(data[place : place + length], "little")
