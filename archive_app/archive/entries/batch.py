"""Changing many entries at once: what they have in common, what will change, and changing it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, Literal

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, Said, assigned, read_assignments
from archive_app.archive.entries.rules import Together
from archive_app.archive.entries.wholes import BETWEEN, Names, whole
from archive_app.archive.entries.wholesale import write_all
from archive_app.archive.entries.zones import need_zones, unknown_zones
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind, Label
from archive_app.domain.progress import Progress
from archive_app.store.store import Tables

TOGETHER = 500  # entries of one operation


class Mixed(Enum):
    """What stands for the value of a field that differs from entry to entry."""

    MIXED = "mixed"


MIXED: Final = Mixed.MIXED
Common = Value | Literal[Mixed.MIXED]
_Pair = tuple[Entry, Entry]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """In how many entries a field will change, from what to what, in words; "" for no value."""

    field: str
    before: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    """An entry that cannot be changed so, and why."""

    code: str
    why: Refused


@dataclass(frozen=True, slots=True)
class BatchPreview:
    """What a batch will do: `changing` entries of all change, most frequent changes first."""

    changing: int
    unchanged: int
    changes: tuple[FieldChange, ...]
    refused: tuple[RefusedEntry, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch did: how many entries changed, and which were refused."""

    changed: int
    refused: tuple[RefusedEntry, ...]


def common_values(archive: Archive, ids: Sequence[str]) -> dict[str, Common]:
    """Return what some entries have in common, by field; `MIXED` where they differ.

    A field that none of them has is absent.
    """
    found: dict[str, Common] = {}
    with archive.store.reading() as tables:
        for number, entry in enumerate(_entries(archive, tables, ids)):
            for field in found.keys() | entry.values.keys():
                told = entry.values.get(field)
                held = found.get(field) if number else told
                found[field] = held if held == told and held is not None else MIXED
    return found


def preview(archive: Archive, ids: Sequence[str], set_: Sequence[Assignment]) -> BatchPreview:
    """Return what `apply` would do now; raise `Refused` for what can be read for none of them."""
    counts: Counter[tuple[str, str, str]] = Counter()
    changing, refused = 0, list[RefusedEntry]()
    with archive.store.reading() as tables:
        reading = _Reading(archive, tables, set_)
        for part in _parts(ids):
            pairs, left = reading.changed(part)
            counts.update(_Words(archive, tables, pairs).changes())
            changing, refused = changing + len(pairs), refused + left
    return BatchPreview(
        changing=changing,
        unchanged=len(ids) - changing - len(refused),
        changes=tuple(FieldChange(*told, count) for told, count in counts.most_common()),
        refused=tuple(refused),
    )


def apply(
    archive: Archive, progress: Progress, ids: Sequence[str], set_: Sequence[Assignment]
) -> Batch:
    """Change many entries in one step; those that refuse stay as they are and are told.

    Progress counts entries, and `Cancelled` leaves those that it has counted changed.
    """
    progress.expect(len(ids))
    step = archive.step("batch", patient=True, count=len(ids))
    changed, refused = 0, list[RefusedEntry]()
    for part in _parts(ids):
        with archive.operation(step) as tables:
            pairs, left = _Reading(archive, tables, set_, making=True).changed(part)
            write_all(tables, archive.kinds, pairs, archive.vocabularies)
        changed, refused = changed + len(pairs), refused + left
        progress.step(len(part))
    return Batch(changed, tuple(refused))


class _Reading:
    """What assignments mean for entries, read once for each kind of them.

    A zone that is not there yet is made if that is wanted; else its name stands for it.
    """

    def __init__(
        self,
        archive: Archive,
        tables: Tables,
        set_: Sequence[Assignment],
        *,
        making: bool = False,
    ) -> None:
        self._archive = archive
        self._tables = tables
        self._set = set_
        self._making = making
        self._said: dict[str, list[Said] | Refused] = {}
        self._together = Together(tables, archive.kinds)

    def changed(self, ids: Sequence[str]) -> tuple[list[_Pair], list[RefusedEntry]]:
        """Return the entries that will change, as they are and as they will be, and the others."""
        pairs, refused = list[_Pair](), list[RefusedEntry]()
        entries = list(_entries(self._archive, self._tables, ids))
        self._together.expect(entries)
        for entry in entries:
            try:
                after = self._after(entry)
            except Refused as why:
                refused.append(RefusedEntry(entry.code, why))
                continue
            if after != entry.values:
                pairs.append((entry, replace(entry, values=after)))
        return pairs, refused

    def _after(self, entry: Entry) -> dict[str, Value]:
        """Return the values that an entry will have; raise `Refused` if it cannot have them."""
        said = self._of_kind(entry.kind)
        if isinstance(said, Refused):
            raise said
        return self._together.ruled(entry, assigned(entry.values, said))

    def _of_kind(self, kind: str) -> list[Said] | Refused:
        if kind not in self._said:
            try:
                self._said[kind] = self._read(self._archive.kinds[kind])
            except Refused as why:
                self._said[kind] = why
        return self._said[kind]

    def _read(self, kind: Kind) -> list[Said]:
        if self._making:
            need_zones(self._archive, self._tables, kind, self._set)
        fresh = list(unknown_zones(self._tables, kind, self._set))
        rest = [one for one in self._set if one not in fresh]
        said = read_assignments(self._archive, self._tables, kind, rest)
        return said + [Said(kind.field(one.field), one.how, one.text) for one in fresh]


class _Words:
    """Tells the changes of some entries in words; terms that nothing uses yet are told too."""

    def __init__(self, archive: Archive, tables: Tables, pairs: Sequence[_Pair]) -> None:
        self._archive = archive
        self._pairs = pairs
        self._names = Names(tables, archive.kinds, [entry for pair in pairs for entry in pair])
        self._used = tables.links.terms()

    def changes(self) -> Iterator[tuple[str, str, str]]:
        """Walk through the fields that change: field, before, after."""
        for before, after in self._pairs:
            for field in self._archive.kinds[after.kind].fields:
                old, new = before.values.get(field.id), after.values.get(field.id)
                if old != new:
                    yield field.id, self._shown(field, old), self._shown(field, new)

    def _shown(self, field: Field, value: Value | None) -> str:
        if value is None:
            return ""
        if not field.points_at_terms:
            return self._names.shown(field, value, self._archive.language)
        ids = map(str, value if isinstance(value, list) else [value])
        terms = (self._used.get(one) or self._archive.vocabularies.term(one) for one in ids)
        language = self._archive.language
        return BETWEEN[language].join(Label(term.zh, term.en)(language) for term in terms)


def _entries(archive: Archive, tables: Tables, ids: Sequence[str]) -> Iterator[Entry]:
    """Walk through entries whole, in the order of their ids; those that are gone are left out."""
    for part in _parts(ids):
        found = tables.entries.some(part)
        yield from whole(tables, archive.kinds, [found[one] for one in part if one in found])


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), TOGETHER):
        yield ids[start : start + TOGETHER]
