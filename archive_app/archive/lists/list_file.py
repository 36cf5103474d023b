"""One list under way: its columns, its mapping, and each of its rows read as an entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import FIELD as DIVISION
from archive_app.archive.entries.divisions import RECORDED
from archive_app.archive.entries.placing import new_entry, stands_alone
from archive_app.archive.entries.references import entry_in
from archive_app.archive.lists.mappings import kind_of_list, proposed, remembered
from archive_app.archive.lists.refusals import Problem, RefusedRow
from archive_app.archive.lists.resolving import Resolver, merged
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.tables import Row, Sheet
from archive_app.exchange import mapping as mappings
from archive_app.exchange.headers import DEEP, Header, find_header, header_at
from archive_app.exchange.mapping import PARENT, SITE, check_mapping
from archive_app.exchange.matching import known_names
from archive_app.exchange.telling import Said, Telling
from archive_app.store.store import Tables

KEY = "import_key"
"""The hidden field by which a row is known again: what it is, then all that it said.

An entry that others were united into has theirs too, with spaces between.
"""


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file with a list, and what is to be made of it.

    Each row becomes an entry of `kind`, of the site unless a column says of which or the kind
    belongs to none. Without a mapping the remembered one holds, or else the likeliest; without a
    sheet the first with a list; without a kind that of the remembered mapping, or else the
    likeliest. `header` is the number of the row that names the columns, 0 to have it found.
    """

    path: Path
    kind: str = ""
    site: str = ""
    mapping: mappings.Mapping | None = None
    sheet: str = ""
    header: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A row read as an entry, not saved; it has no code yet. `said` is the row's own words."""

    row: Row
    entry: Entry
    said: Sequence[Said]
    key: str
    whole: str


class ListOf:
    """A list of entries of one kind; its rows are walked through once."""

    def __init__(
        self,
        archive: Archive,
        file: ListFile,
        sheet: Sheet,
        rows: Iterator[Row],
    ) -> None:
        """Find the header in the first rows, and kind and mapping unless they are given."""
        self._archive = archive
        self.sheet = sheet
        first = list(islice(rows, DEEP * 3))
        given = file.mapping.kind if file.mapping else file.kind
        kinds = [archive.kinds[file.kind or given]] if given else list(archive.kinds)
        self.header: Header = _header(first, kinds, file.header)
        self.kind: Kind = kinds[0] if given else kind_of_list(archive, self.header)
        with archive.store.reading() as tables:
            home = "" if stands_alone(self.kind) else file.site
            self._home = entry_in(tables, home) if home else None
        self.sample = [row for row in first if row.number > self.header.row]
        self._rows = chain(self.sample, rows)
        held = None if file.mapping else remembered(archive, self.kind, self.header)
        self.is_remembered = held is not None
        self.mapping = (
            file.mapping or held or proposed(archive, self.kind, self.header, self.sample)
        )
        self._resolver = Resolver(archive, self.kind)
        self._recorded = self._recording()

    def rows(self) -> Iterator[Row]:
        """Walk through the rows below the header."""
        return self._rows

    def prepare(self, tables: Tables, row: Row) -> Prepared | RefusedRow:
        """Return a row as an entry, or all that is wrong with it."""
        try:
            said = self._telling.said(row)
            home, above = self._place(tables, said)
            entry = new_entry(self._archive.kinds, self.kind, home, above)
        except Refused as why:
            return RefusedRow(row, (Problem("", why),))
        values, problems = self._values(tables, said)
        if problems:
            return RefusedRow(row, tuple(problems))
        key, whole = self._telling.key(said, entry.site if home or above else "")
        known = key if key == whole else f"{key}.{whole}"
        return Prepared(row, replace(entry, values={**values, KEY: known}), said, key, whole)

    def fresh(self) -> list[Entry]:
        """Return the entries that rows named and that are not there yet, each once."""
        made = list(self._resolver.fresh.values())
        self._resolver.fresh.clear()
        return made

    @cached_property
    def _telling(self) -> Telling:
        """What reads the rows: made late, for a mapping may name columns that there are not."""
        return Telling(self.mapping, self.header)

    def check(self) -> None:
        """Raise `Refused` unless the mapping fits the list and its kind."""
        if self.mapping.kind != self.kind.id:
            kinds = self._archive.kinds
            known = self.mapping.kind in kinds
            other = kinds[self.mapping.kind].label if known else self.mapping.kind
            raise Refused("mapping_of_other_kind", kind=other, wanted=self.kind.label)
        check_mapping(self.mapping, self.kind, self.header.names)
        if self.kind.title_field.id not in self.mapping.fields():
            names = [name for name in self.header.names if name]
            label = self.kind.title_field.label.zh
            raise Refused("title_without_column", field=label, nearest=names)

    def _recording(self) -> Field | None:
        """Return the field for a division as the list says it, unless a column is led there."""
        wanted = (field for field in self.kind.fields if field.id == RECORDED)
        return next((field for field in wanted if field.id not in self.mapping.fields()), None)

    def _place(self, tables: Tables, said: Sequence[Said]) -> tuple[Entry | None, Entry | None]:
        """Return the site that a row goes to and the entry below which it stands."""
        found = {SITE: self._home, PARENT: None}
        for one in said:
            if one.source.field in found:
                target = "site" if one.source.field == SITE else ""
                lookup = one.source.lookup
                found[one.source.field] = self._resolver.entry(tables, one.text, lookup, target)
        return found[SITE], found[PARENT]

    def _values(
        self, tables: Tables, said: Sequence[Said]
    ) -> tuple[Mapping[str, Value], list[Problem]]:
        read = list[tuple[Field, tuple[Value, ...]]]()
        problems = list[Problem]()
        for one in said:
            if one.source.field in {SITE, PARENT}:
                continue
            try:
                values = self._resolver.values(tables, one)
                read.append((self._resolver.field(one.source), values))
                if self._recorded and values and one.source.field == DIVISION:
                    read.append((self._recorded, (self._resolver.recorded(one),)))
            except Refused as why:
                column = one.source.column or self.kind.field(one.source.field).label.zh
                problems.append(Problem(column, why))
        return self._merged(read, problems), problems

    def _merged(
        self, read: Sequence[tuple[Field, tuple[Value, ...]]], problems: list[Problem]
    ) -> Mapping[str, Value]:
        title = self.kind.title_field
        try:
            values = merged(read)
        except Refused as why:
            problems.append(Problem("", why))
            return {}
        if title.id not in values and not problems:
            problems.append(Problem("", Refused("row_without_title", field=title.label.zh)))
        return values


def _header(rows: Sequence[Row], kinds: Sequence[Kind], number: int) -> Header:
    """Return the header in a row that a person named, or the one that names most fields."""
    if number:
        return header_at(rows, number)
    return find_header(rows, {name for kind in kinds for name in known_names(kind)})


@contextmanager
def opened(archive: Archive, file: ListFile) -> Iterator[ListOf]:
    """Hand out the list in a file, which is read while its rows are asked for; not checked yet."""
    with archive.engines.workers.dictating(file.path, file.sheet) as told:
        yield ListOf(archive, file, told.sheet, iter(told))
