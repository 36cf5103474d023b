"""A list that a limited process dictates, part by part, while its rows are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from archive_app.domain.tables import Row, Sheet
from archive_app.media.messages import Asked, TableQuestion
from archive_app.media.tables import believed_rows, believed_sheet

T = TypeVar("T")


class Ask(Protocol):
    """How a process is asked, and what is made of its answer."""

    def __call__(self, asked: Asked, believe: Callable[[object, bytes], T]) -> T:
        """Return what is believed of the answer."""


class Dictation:
    """What a list is, and its rows, to be walked through once."""

    def __init__(self, ask: Ask, question: TableQuestion) -> None:
        self._ask = ask
        self._seconds = question["seconds"]
        self.sheet: Sheet = ask(question, believed_sheet)

    def __iter__(self) -> Iterator[Row]:
        while part := self._ask({"seconds": self._seconds}, believed_rows):
            yield from part
