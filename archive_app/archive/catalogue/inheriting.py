"""What a new entry may have from what it stands in: proposals, none of them kept by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.values import shown
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value for a field of a new entry, in words too, and the entry above that has it.

    `each` tells one by one what it points at.
    """

    field: Field
    value: Value
    shown: str
    each: tuple[str, ...]
    holder: Entry
    kind: Kind

    def assignments(self) -> list[Assignment]:
        """Return what a person would say to give the value to a new entry."""
        values = self.value if isinstance(self.value, list) else [self.value]
        return [
            Assignment(self.field.id, "=", str(one) if self.field.links else shown(self.field, one))
            for one in values
        ]


def proposals(
    archive: Archive, kind: Kind, *, site: str = "", parent: str = ""
) -> dict[str, Proposal]:
    """Return by field what entries above know of which a new entry of a kind may have the same.

    The entry just above is asked first, the site last; `site` and `parent` are codes or ids.
    """
    wanted = [field for field in kind.fields if field.inherits and not field.retired]
    if not wanted or not (site or parent):
        return {}
    with archive.store.reading() as tables:
        above = whole(tables, archive.kinds, list(_above(tables, parent or site)))
        names = Names(tables, archive.kinds, above)
        found: dict[str, Proposal] = {}
        for field in wanted:
            for holder in above:
                declared = archive.kinds[holder.kind]
                its = _field(declared, field)
                value = _fitting(field, holder.values.get(its.id) if its else None)
                if its and value is not None:
                    told = names.shown(its, value, archive.language)
                    each = names.each(its, value, archive.language) if field.links else ()
                    found[field.id] = Proposal(field, value, told, each, holder, declared)
                    break
    return found


def unsaid(proposed: Mapping[str, Proposal], set_: Sequence[Assignment]) -> list[Proposal]:
    """Return the proposals on whose fields the assignments say nothing."""
    said = {one.field for one in set_}
    return [
        one
        for one in proposed.values()
        if said.isdisjoint({one.field.id, one.field.label.zh, one.field.label.en})
    ]


def _above(tables: Tables, nearest: str) -> Iterator[Entry]:
    """Walk up from an entry to its site."""
    entry: Entry | None = entry_in(tables, nearest)
    while entry:
        yield entry
        higher = entry.parent or (entry.site if entry.site != entry.id else "")
        entry = tables.entries.get(higher) if higher else None


def _field(kind: Kind, field: Field) -> Field | None:
    """Return the field of a kind above that a field inherits, if it holds the same sort of value.

    A field of claims gives nothing on: which of them is true nobody has decided.
    """
    same = (field.type, field.vocabulary, False)
    for one in kind.fields:
        if one.id == field.inherits and (one.type, one.vocabulary, one.claims) == same:
            return one
    return None


def _fitting(field: Field, value: Value | None) -> Value | None:
    """Return a value in the shape of a field: several do not fit where there is room for one."""
    if value is None or isinstance(value, list) == field.is_list:
        return value
    if not isinstance(value, list):
        return [value]
    return value[0] if len(value) == 1 else None
