"""The parts of a zipped document, none of them larger than can be meant."""

from __future__ import annotations

from typing import BinaryIO, Self
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from archive_app.domain.errors import Refused
from archive_app.media.readers.markup import tree

_MOST_PARTS = 50_000
_LARGEST = 48 * 2**20
_LARGEST_WHOLE = 512 * 2**20


class Parts:
    """A zipped document, its parts by name; nothing of it is written anywhere."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._zip = ZipFile(file)
        except (BadZipFile, ValueError) as error:
            raise Refused("damaged_file", why="zip_broken") from error
        self.names = self._zip.namelist()
        if len(self.names) > _MOST_PARTS:
            raise Refused("file_too_large")
        self._left = _LARGEST_WHOLE

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """Return a part, b"" if there is none; raise `Refused` for a bomb or a broken one."""
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return b""
        if info.flag_bits & 1:
            raise Refused("encrypted_file")
        try:
            with self._zip.open(info) as part:
                data = part.read(_LARGEST + 1)
        except (BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise Refused("damaged_file", why="zip_broken") from error
        self._left -= len(data)
        if len(data) > _LARGEST or self._left < 0:
            raise Refused("file_too_large")
        return data

    def tree(self, name: str) -> Element | None:
        """Return the root of an XML part, nothing if there is no such part."""
        data = self.read(name)
        return tree(data) if data else None
