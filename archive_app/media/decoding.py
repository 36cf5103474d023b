"""Bytes into text, in the encodings in which Chinese files come."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMON = {"gb18030": ("gb2312", 0xB0, 0xD7), "big5": ("big5", 0xA4, 0xC6)}
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ODD = re.compile("[\x80-\x9f\u0180-\u01cc\u01dd-\u036f\u0460-\u07ff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_WRITTEN = re.compile("[\u0370-\u04ff\u3040-\u30ff\u3400-\u9fff\ue000-\ufaff]")
"""Chinese, and what Chinese read in the wrong encoding turns into: Greek, kana, private letters."""


def decode(data: bytes, *, whole: bool = True) -> tuple[str, str] | None:
    """Return the text and its encoding (utf-8, utf-16, gb18030 or big5), or nothing if it is none.

    Unless `whole`, the data may end in the middle of a character.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _decoded(data[len(mark) :], encoding, whole=whole)
            return _if_text(text, encoding.removesuffix("-le").removesuffix("-be"))
    international = _if_text(_decoded(data, "utf-8", whole=whole), "utf-8")
    if international and not _is_odd(international[0]):
        return international
    return _chinese(data, whole=whole) or international


def wide(data: bytes) -> str:
    """Return the text of UTF-16 without a mark: in the order of bytes that gives the better one."""
    both = [data.decode(order, "replace") for order in ("utf-16-le", "utf-16-be")]
    return max(both, key=lambda text: sum(map(_is_familiar, text)))


def mended(text: str) -> str:
    """Return a text whose bytes were taken for Latin-1 as what it was meant to be."""
    if text.isascii():
        return text
    try:
        found = decode(text.encode("latin-1"))
    except UnicodeEncodeError:
        return text
    return found[0] if found and _is_likely(*found) else text


def _is_odd(text: str) -> bool:
    """Tell whether a text is of letters that no file here has: a few Chinese words in GB18030.

    始 in GB18030 is ʼ in UTF-8.
    """
    return bool(_ODD.search(text)) and not _HAN.search(text)


def _chinese(data: bytes, *, whole: bool) -> tuple[str, str] | None:
    simplified = _if_text(_decoded(data, "gb18030", whole=whole), "gb18030")
    traditional = _if_text(_decoded(data, "cp950", whole=whole), "big5")
    if simplified and traditional:
        return traditional if _common(*traditional) > _common(*simplified) else simplified
    return simplified or traditional


def _is_likely(text: str, encoding: str) -> bool:
    """Tell Chinese from accented letters of the West, which pair up to rare characters."""
    return encoding not in _COMMON or _common(text, encoding) > 0.5


def _decoded(data: bytes, encoding: str, *, whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
    except UnicodeDecodeError:
        return None


def _if_text(text: str | None, encoding: str) -> tuple[str, str] | None:
    if text is None or _NOT_TEXT.search(text):
        return None
    return text, encoding


def _common(text: str, encoding: str) -> float:
    """Return the share of characters of the East that are in its standard's list of common ones.

    Both standards list the common characters first; a text read in the wrong encoding is full of
    rare ones.
    """
    standard, first_row, last_row = _COMMON[encoding]
    written = _WRITTEN.findall(text[:20_000])
    rows = [character.encode(standard, "replace")[0] for character in written]  # "?" if none
    common = [row for row in rows if first_row <= row <= last_row]
    return len(common) / max(len(rows), 1)


def _is_familiar(character: str) -> bool:
    return character.isascii() or character.encode("gb2312", "replace") != b"?"
