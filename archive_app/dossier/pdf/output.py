"""The file being written: its length and its SHA-256 are known when the last byte is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

BLOCK = 1 << 20


class Output:
    """Bytes on their way into a file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._hash = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of everything written so far."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Write some bytes."""
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)

    def copy(self, path: Path, spans: Iterable[tuple[int, int]]) -> str:
        """Copy stretches of another file, a megabyte at a time; return the SHA-256 of them."""
        copied = hashlib.sha256()
        with path.open("rb", buffering=0) as file:
            for offset, length in spans:
                file.seek(offset)
                left = length
                while block := file.read(min(left, BLOCK)):
                    self.write(block)
                    copied.update(block)
                    left -= len(block)
        return copied.hexdigest()
