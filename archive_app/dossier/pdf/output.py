"""The file being written: its length and its SHA-256 are known when the last byte is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from archive_app.dossier.pdf.sums import BLOCK, Sum


class Output:
    """Bytes on their way into a file: how many there are, and the `last` one.

    Their sums are made by threads, which end with the block in which it is used.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._beside = ThreadPoolExecutor(2)  # one for the whole, one for what is copied
        self._sum = Sum(self._beside)
        self.size = 0
        self.last = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        sort: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beside.shutdown()

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of everything written so far."""
        return self._sum.hexdigest()

    def write(self, data: bytes) -> None:
        """Write some bytes."""
        self._file.write(data)
        self._sum.add(data)
        self.size += len(data)
        self.last = data[-1:] or self.last

    def copy(self, path: Path, spans: Iterable[tuple[int, int]]) -> str:
        """Copy stretches of another file, a megabyte at a time; return the SHA-256 of them."""
        copied = Sum(self._beside)
        for block in _blocks(path, spans):
            copied.add(block)
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
