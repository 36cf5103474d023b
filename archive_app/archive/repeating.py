"""Saying again what was said before: an entry like another, and the values of the last one."""

from __future__ import annotations

from dataclasses import replace

from archive_app.archive.archive import Archive
from archive_app.archive.references import entry_in
from archive_app.archive.rules import courses
from archive_app.archive.wholes import whole, write
from archive_app.domain.entries import Entry, Value
from archive_app.domain.identifiers import new_id
from archive_app.domain.reference_codes import REFERENCE_CODES


def duplicate(archive: Archive, reference: str) -> Entry:
    """Add an entry beside another with the same values, and return it.

    It has a code of its own, no reference code, no state of checking or survey, and no files.
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
            values=_repeatable(entry),
        )
        write(tables, archive.kinds[entry.kind], copy, archive.vocabularies)
        return whole(tables, archive.kinds, [tables.entries.some([copy_id])[copy_id]])[0]


def last_values(archive: Archive, kind: str) -> dict[str, Value]:
    """Return the values of the entry of a kind that this person added last, but its title."""
    declared = archive.kinds[kind]
    with archive.store.reading() as tables:
        last = tables.journal.last_added(declared.id, archive.person)
        if last is None:
            return {}
        entry = whole(tables, archive.kinds, [tables.entries.some([last])[last]])[0]
    values = _repeatable(entry)
    values.pop(declared.title_field.id, None)
    return values


def _repeatable(entry: Entry) -> dict[str, Value]:
    """Return the values of an entry that another one may have too."""
    own = {*REFERENCE_CODES}
    for course in courses().values():
        own |= {course.field, *course.signature}
        own |= {needed for state in course.states.values() for needed in state.needs}
    return {field: value for field, value in entry.values.items() if field not in own}
