"""A SHA-256 that is made beside the work whose bytes it is of."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import Executor, Future

BLOCK = 1 << 20


class Sum:
    """The SHA-256 of bytes that come one after the other.

    Whoever brings them does not wait, until the bytes after the next block are there: another core
    makes the sum, if there is one. What is brought must not change any more.
    """

    def __init__(self, beside: Executor) -> None:
        self._beside = beside
        self._sum = hashlib.sha256()
        self._under_way: Future[None] | None = None
        self._waiting: list[bytes] = []
        self._size = 0

    def add(self, data: bytes) -> None:
        """Take some more bytes."""
        self._waiting.append(data)
        self._size += len(data)
        if self._size >= BLOCK:
            self._settle()
            self._under_way = self._beside.submit(self._add, self._waiting)
            self._waiting, self._size = [], 0

    def hexdigest(self) -> str:
        """Return the sum of all that came so far."""
        self._settle()
        self._add(self._waiting)
        self._waiting, self._size = [], 0
        return self._sum.hexdigest()

    def _settle(self) -> None:
        if self._under_way:
            self._under_way.result()
            self._under_way = None

    def _add(self, pieces: Sequence[bytes]) -> None:
        for piece in pieces:
            self._sum.update(piece)
