"""Comparing two entries of one kind, field by field, before they are made one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.uniting import OWN
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.results.relations import relations
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field


@dataclass(frozen=True, slots=True)
class Compared:
    """A field of two entries in words; `how` is what uniting makes of it: same, one, both or rival.

    Only one says a `one`; a `both` keeps what either says; of a `rival` one value is kept,
    and the other goes to the remarks or the other names.
    """

    field: Field
    left: str
    right: str
    how: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two entries side by side, and with how many others and files each is linked."""

    entries: tuple[Entry, Entry]
    fields: tuple[Compared, ...]
    linked: tuple[int, int]
    files: tuple[int, int]


def compare(archive: Archive, reference: str, other: str) -> Comparison:
    """Return two entries field by field; raise `Refused("not_alike")` if their kinds differ."""
    with archive.store.reading() as tables:
        found = [entry_in(tables, one) for one in (reference, other)]
        left, right = whole(tables, archive.kinds, found)
        if left.kind != right.kind:
            raise Refused("not_alike", entry=left.code, other=right.code)
        names = Names(tables, archive.kinds, [left, right])
        kind, language = archive.kinds[left.kind], archive.language
        told = [names.all_shown(kind, one, language) for one in (left, right)]
        files = [one.entry for one in tables.originals.of([left.id, right.id])]
        return Comparison(
            entries=(left, right),
            fields=tuple(_compared(kind.fields, left, right, told)),
            linked=(
                len(list(relations(archive.kinds, tables, left))),
                len(list(relations(archive.kinds, tables, right))),
            ),
            files=(files.count(left.id), files.count(right.id)),
        )


def _compared(
    fields: tuple[Field, ...], left: Entry, right: Entry, told: list[dict[str, str]]
) -> Iterator[Compared]:
    for field in fields:
        mine, theirs = (one.values.get(field.id) for one in (left, right))
        if field.id in OWN or (not mine and not theirs):
            continue
        if mine == theirs:
            how = "same"
        elif not mine or not theirs:
            how = "one"
        else:
            how = "both" if field.is_list or field.type == "longtext" else "rival"
        yield Compared(field, told[0].get(field.id, ""), told[1].get(field.id, ""), how)
