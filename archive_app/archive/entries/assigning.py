"""Assignments: what a person says of fields, read once and then true of any number of entries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import RECORDED, today_of
from archive_app.archive.entries.references import read_value
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.roles import target_of
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a person says of a field: `=` sets it or adds another, `+=` adds, `-=` takes away."""

    field: str
    how: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """An assignment that was read by its field's type; without a value it clears the field."""

    field: Field
    how: str
    value: Value | None


def assignment(text: str) -> Assignment:
    """Read `field=value`, `field=`, `field+=value` or `field-=value`."""
    found = re.fullmatch(r"\s*([^=+\-\s]+)\s*(\+=|-=|=)(.*)", text, re.DOTALL)
    if not found:
        raise Refused("not_an_assignment", text=text)
    return Assignment(found[1], found[2], found[3].strip())


def read_assignments(
    archive: Archive, tables: Tables, kind: Kind, set_: Sequence[Assignment]
) -> list[Said]:
    """Return what assignments mean for entries of a kind; raise `Refused` if they mean nothing."""
    said = list[Said]()
    for one in set_:
        field = kind.field(one.field)
        again = any(field == other.field for other in said)
        if not field.is_list and (one.how != "=" or again):
            raise field.refusing("one_value")
        value = read_value(archive, tables, field, one.text) if one.text else None
        said.append(Said(field, "+=" if again and one.how == "=" else one.how, value))
        if one.how != "-=" and today_of(archive, field, one.text):
            said += [Said(known, "+=", one.text) for known in kind.fields if known.id == RECORDED]
    return said


def assigned(values: Mapping[str, Value], said: Sequence[Said]) -> dict[str, Value]:
    """Return the values of an entry after what was said."""
    merged = dict(values)
    for one in said:
        if one.value is None:
            merged.pop(one.field.id, None)
        elif not one.field.is_list:
            merged[one.field.id] = one.value
        else:
            now = merged.get(one.field.id, [])
            held = now if isinstance(now, list) else [now]  # said before the field took several
            kept = held if one.how != "=" else []
            rest = [other for other in kept if not _same(one.field, other, one.value)]
            merged[one.field.id] = rest if one.how == "-=" else [*rest, one.value]
    return {field: value for field, value in merged.items() if value != []}


def _same(field: Field, one: Value, other: Value) -> bool:
    """Tell whether two values are one: links in whatever role if they point at the same."""
    return target_of(one) == target_of(other) if field.links else one == other
