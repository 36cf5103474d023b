"""What a row of a list says of each field, in the words of the list."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row
from archive_app.exchange.headers import Header
from archive_app.exchange.mapping import PLACE, Mapping, Source

TOTALS = frozenset({"合计", "总计", "小计", "共计", "total"})
UNREADABLE = "\ufffd"
BARE = re.compile(r"[-+0-9０-９.,，．\s]+")


class Said(NamedTuple):
    """One text of a row for a field, and where it comes from."""

    source: Source
    text: str


class Telling:
    """Reads rows of one list by one mapping."""

    def __init__(self, mapping: Mapping, header: Header) -> None:
        self._mapping = mapping
        self._places = {name: at for at, name in enumerate(header.names) if name}
        self._width = sum(1 for name in header.names if name)
        self._plain = [  # columns whose cells are one value each: most of them
            (source, self._places[source.column])
            for source in mapping.sources
            if source.column and not source.split and not source.unit
        ]
        plain = {source for source, _ in self._plain}
        self._others = [source for source in mapping.sources if source not in plain]

    def said(self, row: Row) -> list[Said]:
        """Return what a row says, one text a value; raise `Refused` for a row that is no entry.

        That is one with bytes that are no text, a heading within the list, or a sum below it.
        """
        cells = row.cells
        self._check(cells)
        width = len(cells)
        told = [Said(source, cells[at]) for source, at in self._plain if at < width and cells[at]]
        for source in self._others:
            told += [Said(source, text) for text in _parts(source, self._told(source, cells))]
        return told

    def key(self, said: Sequence[Said], home: str) -> tuple[str, str]:
        """Return by what a row is known again, and what stands for all that it says.

        `home` is the site that it goes to. Both are the same for a mapping without a key.
        """
        told = sorted((one.source.field, one.text) for one in said)
        whole = _digest(self._mapping.kind, home, told)
        keyed = [pair for pair in told if pair[0] in self._mapping.key]
        return (_digest(self._mapping.kind, home, keyed) if keyed else whole), whole

    def _told(self, source: Source, cells: Sequence[str]) -> str:
        """Return the text of a source with the cells in it; "" if all of them are empty."""
        told = {
            column: cells[at] if (at := self._places[column]) < len(cells) else ""
            for column in source.columns
        }
        if told and not any(told.values()):
            return ""
        return PLACE.sub(lambda found: told[found[1]], source.text)

    def _check(self, cells: Sequence[str]) -> None:
        if UNREADABLE in "".join(cells):
            raise Refused("row_unreadable")
        told = [cell for cell in cells if cell]
        if self._width > 2 and len(told) > 2 and len(set(told)) == 1:
            raise Refused("row_is_heading", text=told[0])
        if any(len(cell) < 12 and _plain(cell) in TOTALS for cell in told[:2]):
            raise Refused("row_is_total", text=told[0])


def _plain(cell: str) -> str:
    return "".join(cell.split()).casefold()


def _parts(source: Source, told: str) -> Iterator[str]:
    """Walk through the values in a text, each with the unit that its column names."""
    cut = re.split(f"[{re.escape(source.split)}]", told) if source.split else [told]
    for part in cut:
        text = part.strip()
        if text:
            yield text + source.unit if source.unit and BARE.fullmatch(text) else text


def _digest(kind: str, home: str, told: Sequence[tuple[str, str]]) -> str:
    """Return a short digest of what is told; 96 bits tell a million rows apart."""
    text = "\x1f".join((kind, home, *(part for pair in told for part in pair)))
    return hashlib.sha256(text.encode()).hexdigest()[:24]
