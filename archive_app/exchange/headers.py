"""Where a list begins: the row that names its columns, below titles and remarks."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row

DEEP = 30  # rows in which the header is looked for
NUMBER, REASON = "行号", "原因"
"""The first columns of a list of refused rows; mended, it is a list like the one that it is of."""
BRACKETS = re.compile(r"[(\[【〔](.*?)[)\]】〕]")


@dataclass(frozen=True, slots=True)
class Header:
    """The names of a list's columns, "" for none, and the number of the header's last row."""

    names: tuple[str, ...]
    row: int

    @property
    def signature(self) -> str:
        """Return what lists with the same columns have in common."""
        told = "\n".join(plain(name) for name in self.names if name)
        return hashlib.sha256(told.encode()).hexdigest()[:12]


def plain(name: str) -> str:
    """Return a name without case, width, spaces and what stands in brackets."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(BRACKETS.sub("", folded).split()).rstrip(":*")
    return bare or "".join(folded.split())


def find_header(rows: Sequence[Row], known: Collection[str]) -> Header:
    """Return the header among a list's first rows; `known` are the plain names of fields.

    It is the row that names most fields; where none does, the first that is as full as the list
    is. Rows right below that repeat a name in its column (merged cells) are part of it. Raise
    `Refused("no_header")` for a list that has none.
    """
    sample = rows[:DEEP]
    widest = max((len(set(filter(None, row.cells))) for row in sample), default=0)
    full = [at for at, row in enumerate(sample) if _is_full(row, widest)]
    if not full:
        raise Refused("no_header")
    first = max(full, key=lambda at: (_known(sample[at], known), -at))
    last = first
    while last + 1 < len(sample) and _repeats(sample[first], sample[last + 1]):
        last += 1
    return Header(_names(sample[first : last + 1]), sample[last].number)


def header_at(rows: Sequence[Row], number: int) -> Header:
    """Return the row of a number as the header, whatever stands in it.

    Raise `Refused("no_header")` if it is none of the rows.
    """
    named = [row for row in rows if row.number == number]
    if not named:
        raise Refused("no_header")
    return Header(_names(named), number)


def _is_full(row: Row, widest: int) -> bool:
    """Tell whether a row may name columns: most of them are named, no two by the same word."""
    named = [cell for cell in row.cells if cell]
    return len(set(named)) >= max(1, widest * 0.6)


def _known(row: Row, known: Collection[str]) -> int:
    return len({plain(cell) for cell in row.cells} & set(known))


def _repeats(header: Row, below: Row) -> bool:
    return any(one and one == other for one, other in zip(header.cells, below.cells, strict=False))


def _names(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return one name for each column; the second of a name gets a number."""
    width = max(len(row.cells) for row in rows)
    names = list[str]()
    for column in range(width):
        cells = [row.cells[column] for row in rows if column < len(row.cells)]
        name = " ".join(" ".join(dict.fromkeys(filter(None, cells))).split())
        count = sum(known == name or known.startswith(f"{name} #") for known in names)
        names.append(f"{name} #{count + 1}" if name and count else name)
    return ("", "", *names[2:]) if names[:2] == [NUMBER, REASON] else tuple(names)
