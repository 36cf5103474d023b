"""Entries as a table: their lines in words, and any number of cells put in as one step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, Said, assigned, read_assignments
from archive_app.archive.entries.batch import TOGETHER
from archive_app.archive.entries.rules import Together
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.entries.wholesale import write_all
from archive_app.archive.entries.zones import need_zones
from archive_app.domain.casefile import Item
from archive_app.domain.claims import several
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.progress import QUIET, Progress
from archive_app.store.store import Tables

TITLE = ""  # stands for the field that is the title, which each kind calls otherwise
BETWEEN = re.compile(r"[；;\n](?![^〔]*〕)")
BETWEEN_NAMES = re.compile(r"[、；;\n](?![^〔]*〕)")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a person puts into a field, or the TITLE, of an entry; the text "" empties it."""

    entry: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell that stays as it was, and why."""

    cell: Cell
    why: Refused


@dataclass(frozen=True, slots=True)
class Put:
    """What came of putting cells in: how many entries changed, and which cells were refused."""

    changed: int
    refused: tuple[RefusedCell, ...]


def lines(archive: Archive, ids: Sequence[str]) -> list[Item | None]:
    """Return entries with their values in words, in the order of their ids; None for one gone."""
    with archive.store.reading() as tables:
        found = tables.entries.some(ids)
        entries = whole(tables, archive.kinds, list(found.values()))
        names = Names(tables, archive.kinds, entries)
        told = {entry.id: _line(archive, names, entry) for entry in entries}
    return [told.get(one) for one in ids]


def _line(archive: Archive, names: Names, entry: Entry) -> Item:
    kind, language = archive.kinds[entry.kind], archive.language
    shown = names.all_shown(kind, entry, language)
    return Item(entry, kind, shown, listed=names.all_listed(kind, entry, language))


def put(
    archive: Archive, cells: Sequence[Cell], *, label: str = "paste", progress: Progress = QUIET
) -> Put:
    """Put texts into cells in one step; a cell that refuses its text keeps none of the others out.

    `label` names the step. Progress counts entries, and `Cancelled` leaves those that it has
    counted changed.
    """
    by_entry: dict[str, list[Cell]] = {}
    for cell in cells:
        by_entry.setdefault(cell.entry, []).append(cell)
    ids = list(by_entry)
    progress.expect(len(ids))
    step = archive.step(label, patient=len(ids) > TOGETHER, count=len(ids))
    changed, refused = 0, list[RefusedCell]()
    for start in range(0, len(ids), TOGETHER):
        part = ids[start : start + TOGETHER]
        with archive.operation(step) as tables:
            writing = _Writing(archive, tables)
            found = tables.entries.some(part)
            held = [entry for entry in found.values() if not entry.removed]
            for entry in whole(tables, archive.kinds, held):
                refused += writing.take(entry, by_entry[entry.id])
            write_all(tables, archive.kinds, writing.pairs, archive.vocabularies)
        changed += len(writing.pairs)
        progress.step(len(part))
    return Put(changed, tuple(refused))


class _Writing:
    """The entries that will change, each as it is and as it is to be."""

    def __init__(self, archive: Archive, tables: Tables) -> None:
        self._archive = archive
        self._tables = tables
        self._together = Together(tables, archive.kinds)
        self._meanings: dict[tuple[str, str, str], list[Said] | Refused] = {}
        self.pairs: list[tuple[Entry, Entry]] = []

    def take(self, entry: Entry, cells: Sequence[Cell]) -> list[RefusedCell]:
        """Take what was put into the cells of an entry; return the cells that are refused."""
        kind = self._archive.kinds[entry.kind]
        said, refused = dict[Cell, list[Said]](), list[RefusedCell]()
        for cell in cells:
            meaning = self._meaning(kind, cell)
            if isinstance(meaning, Refused):
                refused.append(RefusedCell(cell, meaning))
            else:
                said[cell] = meaning
        try:
            self._change(entry, chain.from_iterable(said.values()))
        except Refused:
            refused += self._one_by_one(entry, said)
        return refused

    def _meaning(self, kind: Kind, cell: Cell) -> list[Said] | Refused:
        """Return what a text means, which is looked up once however often it is put."""
        known = (kind.id, cell.field, cell.text)
        if known not in self._meanings:
            try:
                self._meanings[known] = self._read(kind, cell)
            except Refused as why:
                self._meanings[known] = why
        return self._meanings[known]

    def _read(self, kind: Kind, cell: Cell) -> list[Said]:
        """Read a text in the first of the ways that mean something; raise `Refused` if none."""
        field = kind.field(cell.field) if cell.field != TITLE else kind.title_field
        refused = list[Refused]()
        for texts in _ways(field, cell.text.strip()):
            told = [Assignment(field.id, "=", text) for text in texts or [""]]
            need_zones(self._archive, self._tables, kind, told)
            try:
                return read_assignments(self._archive, self._tables, kind, told)
            except Refused as why:
                refused.append(why)
        raise refused[-1]

    def _one_by_one(self, entry: Entry, said: Mapping[Cell, list[Said]]) -> list[RefusedCell]:
        """Take the cells that the rules allow, in whatever order; return the others."""
        taken, waiting, refused = list[Said](), dict(said), list[RefusedCell]()
        before = len(waiting) + 1
        while len(waiting) < before:  # one may be allowed by another that was taken after it
            before, refused = len(waiting), []
            for cell, meaning in list(waiting.items()):
                try:
                    self._together.ruled(entry, assigned(entry.values, [*taken, *meaning]))
                except Refused as why:
                    refused.append(RefusedCell(cell, why))
                else:
                    taken += waiting.pop(cell)
        self._change(entry, taken)
        return refused

    def _change(self, entry: Entry, said: Iterable[Said]) -> None:
        values = self._together.ruled(entry, assigned(entry.values, list(said)))
        if values != entry.values:
            self.pairs.append((entry, replace(entry, values=values)))


def _ways(field: Field, text: str) -> Iterator[list[str]]:
    """Walk through the ways to part a text into the several values that a cell shows."""
    if not field.is_list:
        yield [text]
    elif field.claims:
        yield several(text)
    elif field.links:
        yield from ([text], _parts(BETWEEN, text), _parts(BETWEEN_NAMES, text))
    else:
        yield _parts(BETWEEN, text)


def _parts(between: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in between.split(text) if part.strip()]
