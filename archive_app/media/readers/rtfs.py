"""Rich Text Format: its text, without its dressing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import lines
from archive_app.media.readers.page import drawn_page
from archive_app.media.readers.texts import passages

NAME, VERSION = "rtfs", 1

_MOST_BYTES = 64 * 2**20
_TOKEN = re.compile(
    rb"\\u(-?\d+) ?|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]+)(-?\d+)? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)"
)
_SILENT = {
    *(b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"themedata"),
    *(b"header", b"footer", b"listtable", b"listoverridetable", b"datastore", b"generator"),
}
_MARKS = {b"par": b"\n\n", b"line": b"\n", b"tab": b"\t", b"cell": b"\t", b"row": b"\n"}
_CODE_PAGES = {b"936": "gb18030", b"950": "cp950", b"932": "cp932", b"65001": "utf-8"}


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return the text, a passage for each paragraph."""
    return Facts(), passages(_text(file))


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the text's beginning as a page."""
    return drawn_page(_text(file), size)


def _text(file: BinaryIO) -> str:
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    page = re.search(rb"\\ansicpg(\d+)", data[:1000])
    encoding = _CODE_PAGES.get(page[1] if page else b"", "cp1252")
    joined, raw = [], b""
    for part in _said(data):
        if isinstance(part, bytes):
            raw += part
            continue
        joined += [raw.decode(encoding, "replace"), part]
        raw = b""
    return lines("".join([*joined, raw.decode(encoding, "replace")]))


def _said(data: bytes) -> Iterator[bytes | str]:
    """Walk through what is said: bytes in the document's code page, or a letter of Unicode."""
    depth = silent = skip = 0
    for found in _TOKEN.finditer(data):
        letter, byte, word, _, mark, brace, plain = found.groups()
        depth += {b"{": 1, b"}": -1}.get(brace or b"", 0)
        silent = 0 if depth < silent else silent
        if not silent and (word in _SILENT or mark == b"*"):
            silent = depth
        if silent:
            continue
        if letter:
            yield chr(int(letter) % 0x10000)
            skip = 1  # the same letter for programs that know no Unicode
        elif skip and (byte or plain):
            skip = 0
            yield (plain or b"?")[1:]
        else:
            yield _spoken(byte, word, mark, plain)


def _spoken(
    byte: bytes | None, word: bytes | None, mark: bytes | None, plain: bytes | None
) -> bytes:
    if byte:
        return bytes.fromhex(byte.decode())
    if mark in {b"{", b"}", b"\\"}:
        return mark
    return plain or _MARKS.get(word or b"", b"")
