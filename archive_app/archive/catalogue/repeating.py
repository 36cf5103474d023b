"""Saying again what was said before: an entry like another, and the values of the last one."""

from __future__ import annotations

from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.duplicates import DISTINCT
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.rules import courses
from archive_app.archive.entries.wholes import whole, write
from archive_app.archive.lists.list_file import KEY
from archive_app.domain.entries import Entry, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.protection import DERIVED
from archive_app.domain.reference_codes import REFERENCE_CODES
from archive_app.domain.roles import read_role, with_role
from archive_app.store.store import Tables

OWN = {KEY, DISTINCT}  # by which an entry itself is known again


def duplicate(archive: Archive, reference: str) -> Entry:
    """Add an entry beside another with the same values, and return it.

    Its links have the same roles, and its details are copied with it. It has a code of its own, no
    reference code, no state of checking or survey, and no files.
    """
    with archive.operation(archive.step("duplicate")) as tables:
        held = entry_in(tables, reference)
        entry = whole(tables, archive.kinds, [held])[0]
        copy_id = new_id()
        copy = replace(
            entry,
            id=copy_id,
            site=copy_id if entry.site == entry.id else entry.site,
            code=archive.store.next_code(tables),
            values=_repeatable(archive, entry),
        )
        write(tables, archive.kinds[entry.kind], copy, archive.vocabularies)
        for detail in details_of(tables, archive.kinds, [entry]).get(entry.id, []):
            _copy(archive, tables, detail, copy)
        return whole(tables, archive.kinds, [tables.entries.some([copy_id])[copy_id]])[0]


def last_values(archive: Archive, kind: str) -> dict[str, Value]:
    """Return the values of the entry of a kind that this person added last, but its title."""
    declared = archive.kinds[kind]
    with archive.store.reading() as tables:
        last = tables.journal.last_added(declared.id, archive.person)
        if last is None:
            return {}
        entry = whole(tables, archive.kinds, [tables.entries.some([last])[last]])[0]
    values = _repeatable(archive, entry)
    values.pop(declared.title_field.id, None)
    return values


def _copy(archive: Archive, tables: Tables, detail: Entry, above: Entry) -> None:
    """Add a detail like another to the copy of what that one belongs to."""
    code, values = archive.store.next_code(tables), _repeatable(archive, detail)
    copy = replace(detail, id=new_id(), site=above.site, parent=above.id, code=code, values=values)
    write(tables, archive.kinds[detail.kind], copy, archive.vocabularies)


def _repeatable(archive: Archive, entry: Entry) -> dict[str, Value]:
    """Return the values of an entry that another one may have too, links in their roles."""
    own = {*REFERENCE_CODES, *OWN, *DERIVED}
    for course in courses().values():
        own |= {course.field, *course.signature}
        own |= {needed for state in course.states.values() for needed in state.needs}
    links = {field.id for field in archive.kinds[entry.kind].fields if field.links}
    return {
        field: _in_roles(entry, field, value) if field in links else value
        for field, value in entry.values.items()
        if field not in own
    }


def _in_roles(entry: Entry, field: str, value: Value) -> Value:
    """Return what a field points at, each in the role in which it does."""
    if isinstance(value, list):
        return [_in_roles(entry, field, one) for one in value]
    said = entry.roles.get((field, str(value)), "")
    return with_role(str(value), read_role(said)) if said else value
