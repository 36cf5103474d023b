"""What people write for an entry or a value, and what it means in this archive."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import code as as_code
from archive_app.domain.identifiers import number_of
from archive_app.domain.kinds import Field
from archive_app.domain.nearest import nearest
from archive_app.domain.reference_codes import normalised
from archive_app.domain.values import read
from archive_app.store.store import Tables


def entry_in(tables: Tables, reference: str) -> Entry:
    """Return the entry of a code, a reference code or an id; raise `Refused` with the nearest."""
    reference = reference.strip()
    numbered = number_of(reference)
    code = as_code(*numbered) if numbered else reference  # a-42 is A-0042
    found = tables.entries.by_code(code) or tables.entries.get(reference)
    if found:
        return found
    same = tables.entries.by_reference_code(normalised(reference))
    if len(same) > 1:
        raise Refused("ambiguous_entry", entry=reference, nearest=[one.code for one in same])
    if same:
        return same[0]
    raise Refused("unknown_entry", entry=reference, nearest=nearest(code, tables.entries.codes()))


def read_value(archive: Archive, tables: Tables, field: Field, text: str) -> Value:
    """Return what a text means for a field: a term, an entry, or a plain value."""
    if field.points_at_terms:
        return archive.vocabularies.match(field.vocabulary, text).id
    if not field.links:
        return read(field, text)
    try:
        return entry_in(tables, text).id
    except Refused as unknown:
        return _named(archive, tables, field, text, unknown)


def _named(archive: Archive, tables: Tables, field: Field, text: str, unknown: Refused) -> Value:
    """Return the one entry that has this title among those that a field may point at."""
    candidates = tables.entries.of_kinds(target_kinds(archive, field))
    same = [entry for entry in candidates if entry.title == text]
    if len(same) > 1:
        raise Refused("ambiguous_entry", entry=text, nearest=[one.code for one in same])
    if not same:
        near = nearest(text, [entry.title for entry in candidates]) or unknown.nearest
        raise Refused("unknown_entry", entry=text, nearest=near)
    return same[0].id


def target_kinds(archive: Archive, field: Field) -> list[str]:
    """Return the kinds that a field may point at; a detail is pointed at only by its own id."""
    target = "agent" if field.type == "agent" else field.target
    return [
        kind.id
        for kind in archive.kinds
        if target in {kind.family, kind.id} or (not target and kind.family != "detail")
    ]
