"""Linking: saying that an entry has to do with another, in which role, and from when to when."""

from __future__ import annotations

from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in, read_value
from archive_app.archive.entries.wholes import whole, write
from archive_app.domain.entries import Entry, Value
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.roles import Role, target_of, with_role
from archive_app.store.store import Tables


def link(archive: Archive, reference: str, field: str, target: str, said: Role) -> Entry:
    """Have a field of an entry point at another in a role; again: its role becomes this one.

    `target` is a code, a reference code, an id or a title. Raise `Refused`: `not_a_link`, and what
    reading the target raises.
    """
    with archive.operation(archive.step("link")) as tables:
        entry, kind, known = _place(archive, tables, reference, field)
        pointed_at = target_of(read_value(archive, tables, known, target))
        rest = _others(entry, known, pointed_at) if known.is_list else []
        values = [*rest, with_role(pointed_at, said)]
        return _written(
            archive, tables, kind, replace(entry, values={**entry.values, known.id: values})
        )


def unlink(archive: Archive, reference: str, field: str, target: str) -> Entry:
    """Have a field of an entry point at another no more; raise `Refused("not_linked")`."""
    with archive.operation(archive.step("unlink")) as tables:
        entry, kind, known = _place(archive, tables, reference, field)
        pointed_at = target_of(read_value(archive, tables, known, target))
        rest = _others(entry, known, pointed_at)
        if len(rest) == len(_listed(entry, known)):
            raise known.refusing("not_linked", entry=entry.code, target=target)
        return _written(
            archive, tables, kind, replace(entry, values={**entry.values, known.id: rest})
        )


def _place(
    archive: Archive, tables: Tables, reference: str, field: str
) -> tuple[Entry, Kind, Field]:
    entry = whole(tables, archive.kinds, [entry_in(tables, reference)])[0]
    kind = archive.kinds[entry.kind]
    known = kind.field(field)
    if not known.links or known.points_at_terms:
        raise known.refusing("not_a_link")
    return entry, kind, known


def _others(entry: Entry, field: Field, target: str) -> list[Value]:
    return [one for one in _listed(entry, field) if one != target]


def _listed(entry: Entry, field: Field) -> list[Value]:
    value = entry.values.get(field.id, [])
    return value if isinstance(value, list) else [value]


def _written(archive: Archive, tables: Tables, kind: Kind, entry: Entry) -> Entry:
    """Save an entry, and return it as it is then."""
    write(tables, kind, entry, archive.vocabularies)
    found = tables.entries.some([entry.id])
    return whole(tables, archive.kinds, list(found.values()))[0]
