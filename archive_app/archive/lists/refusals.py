"""The rows of a list that did not come in, as a list of their own with the reasons."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from archive_app.domain.errors import ArchiveError, Refused, Unavailable
from archive_app.domain.tables import Row
from archive_app.exchange.headers import NUMBER, REASON


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row: the column, "" for the row as such, and why."""

    column: str
    why: Refused


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that did not come in."""

    row: Row
    problems: tuple[Problem, ...]


class Refusals:
    """A CSV file, made with the first refused row; mended, it can be imported as it is."""

    def __init__(
        self, path: Path, columns: Sequence[str], explained: Callable[[ArchiveError], str]
    ) -> None:
        """Write to `path`; each reason in the words of `explained`."""
        self._wanted = path
        self._columns = columns
        self._explained = explained
        self._file: TextIOWrapper | None = None
        self.path: Path | None = None

    def add(self, refused: RefusedRow) -> None:
        """Write a row as it was, after its number and the reasons."""
        reasons = [
            f"{one.column}：{self._explained(one.why)}" if one.column else self._explained(one.why)
            for one in refused.problems
        ]
        if self._file is None:
            self._file = self._opened()
            csv.writer(self._file).writerow([NUMBER, REASON, *self._columns])
        row = [str(refused.row.number), "；".join(reasons), *refused.row.cells]
        csv.writer(self._file).writerow(row)

    def _opened(self) -> TextIOWrapper:
        """Return the file, beside those that are there: none is overwritten."""
        for number in count(1):
            ending = f" {number}" if number > 1 else ""
            path = self._wanted.with_stem(self._wanted.stem + ending)
            if not path.exists():
                self.path = path
                break
        path = self.path or self._wanted
        try:  # with a mark at its beginning, without which Excel takes it for GBK
            return path.open("x", encoding="utf-8-sig", newline="")
        except OSError as error:
            raise Unavailable("cannot_write", file=str(path)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file:
            self._file.close()
