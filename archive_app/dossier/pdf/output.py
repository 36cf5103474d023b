"""The file being written: its length and its SHA-256 are known when the last byte is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

BLOCK = 1 << 20


class Output:
    """Bytes on their way into a file: how many there are, and the `last` one."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._hash = hashlib.sha256()
        self.size = 0
        self.last = b""

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of everything written so far."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Write some bytes."""
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)
        self.last = data[-1:] or self.last

    def copy(self, path: Path, spans: Iterable[tuple[int, int]]) -> str:
        """Copy stretches of another file, a megabyte at a time; return the SHA-256 of them.

        They are read, and their own sum is made, beside the writing and the sum of the whole: by
        another core if there is one.
        """
        copied, blocks = hashlib.sha256(), _blocks(path, spans)

        def following() -> bytes:
            block = next(blocks, b"")
            copied.update(block)
            return block

        with ThreadPoolExecutor(1) as beside:
            ahead = beside.submit(following)
            while block := ahead.result():
                ahead = beside.submit(following)
                self.write(block)
        return copied.hexdigest()


def _blocks(path: Path, spans: Iterable[tuple[int, int]]) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as file:
        for offset, length in spans:
            file.seek(offset)
            left = length
            while block := file.read(min(left, BLOCK)):
                yield block
                left -= len(block)
