"""Plain text and Markdown, in whatever encoding they come."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.decoding import decode
from archive_app.media.plain import lines
from archive_app.media.readers.page import drawn_page

NAME, VERSION = "texts", 1

_MOST_BYTES = 20 * 2**20
_LONGEST = 2_000
_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_PLACES_TO_CUT = ("\n", "。", "！", "？", "；", ". ", "，", " ")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return the encoding, and the text: a passage for each paragraph, its lines as they are."""
    text, encoding = whole_text(file)
    return Facts(encoding=encoding), passages(text)


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the text's first page as it would be typed, or nothing where there is no font."""
    return drawn_page(whole_text(file)[0], size)


def passages(text: str, page: int | None = None) -> tuple[Passage, ...]:
    """Return a text as passages: a paragraph each, those that are too long in parts."""
    blocks = (block.strip("\n") for block in _BLANK.split(text))
    return tuple(
        Passage(part, page=page) for block in blocks for part in _parts(block) if part.strip()
    )


def whole_text(file: BinaryIO) -> tuple[str, str]:
    """Return a file's text and its encoding; raise `Refused` (file_too_large)."""
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    text, encoding = decode(data) or _mostly_decoded(data)
    return lines(text), encoding


def _mostly_decoded(data: bytes) -> tuple[str, str]:
    """Return a text that is damaged somewhere, in the encoding that leaves the fewest gaps (�)."""
    marked = data[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}
    encodings = ("utf-16",) if marked else ("utf-8", "gb18030", "big5")
    texts = ((data.decode(encoding, "replace"), encoding) for encoding in encodings)
    return min(texts, key=lambda found: found[0].count("\ufffd"))


def _parts(block: str) -> Iterator[str]:
    """Cut a block that is too long: at a line's end, else at a sentence's, else anywhere."""
    while len(block) > _LONGEST:
        ends = (block.rfind(mark, 0, _LONGEST) + len(mark) for mark in _PLACES_TO_CUT)
        place = next((end for end in ends if end > _LONGEST // 2), _LONGEST)
        yield block[:place].rstrip("\n")
        block = block[place:].lstrip("\n")
    yield block
