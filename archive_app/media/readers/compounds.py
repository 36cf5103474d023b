"""Older office files (DOC, WPS, XLS, ET, PPT): their text where it can be had, else kept only."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO

import olefile

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.decoding import mended
from archive_app.media.plain import line, lines
from archive_app.media.readers import sheets
from archive_app.media.readers.page import drawn_page
from archive_app.media.readers.texts import passages
from archive_app.media.readers.word_binary import word_text

NAME, VERSION = "compounds", 1

_BOOKS = ("Workbook", "Book")
_SLIDES = "PowerPoint Document"
_MOST_BYTES = 256 * 2**20
_SLIDE_TEXTS = {4000: "utf-16-le", 4008: "latin-1"}


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return title, author and text; a note where the text is out of reach."""
    with _opened(file) as compound:
        facts = _facts(compound)
        if any(map(compound.exists, _BOOKS)):
            return sheets.read(file, media_type)
        text = _text(compound)
    if text is None:
        return replace(facts, note="text_out_of_reach"), ()
    return facts, passages(text)


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:
    """Return the text's beginning as a page; nothing where there is none."""
    with _opened(file) as compound:
        if any(map(compound.exists, _BOOKS)):
            return sheets.preview(file, media_type, size)
        text = _text(compound)
    return drawn_page(text, size) if text else None


def _opened(file: BinaryIO) -> olefile.OleFileIO:
    try:
        return olefile.OleFileIO(file)
    except (OSError, struct.error, IndexError, ValueError) as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error


def _facts(compound: olefile.OleFileIO) -> Facts:
    with suppress(Exception):  # properties may be broken in any way; the text counts
        said = compound.get_metadata()
        return Facts(title=_name(said.title), author=_name(said.author))
    return Facts()


def _name(written: bytes | None) -> str | None:
    return line(mended(written.decode("latin-1"))) if written else None


def _text(compound: olefile.OleFileIO) -> str | None:
    """Return the text of a Word or PowerPoint file, nothing for any other."""
    if compound.exists("EncryptedPackage"):
        raise Refused("encrypted_file")
    if compound.exists("WordDocument"):
        tables = {name: _stream(compound, name) for name in ("0Table", "1Table")}
        text = word_text(_stream(compound, "WordDocument"), tables)
    elif compound.exists(_SLIDES):
        text = "\n\n".join(_slide_texts(_stream(compound, _SLIDES)))
    else:
        return None
    return lines(text).strip() or None


def _stream(compound: olefile.OleFileIO, name: str) -> bytes:
    if not compound.exists(name):
        return b""
    if compound.get_size(name) > _MOST_BYTES:
        raise Refused("file_too_large")
    return bytes(compound.openstream(name).read())


def _slide_texts(data: bytes) -> Iterator[str]:
    """Walk through the texts of slides; records that hold others are looked into."""
    place = 0
    while place + 8 <= len(data):
        version, sort, size = struct.unpack_from("<HHI", data, place)
        place += 8
        if sort in _SLIDE_TEXTS:
            yield data[place : place + size].decode(_SLIDE_TEXTS[sort], "replace")
        if version & 0xF != 0xF:
            place += size
