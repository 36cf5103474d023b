"""What people write for an entry or a value, and what it means in this archive."""

from __future__ import annotations

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import today_of
from archive_app.domain.claims import parted
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import code as as_code
from archive_app.domain.identifiers import number_of, whole
from archive_app.domain.kinds import Field
from archive_app.domain.nearest import nearest
from archive_app.domain.reference_codes import normalised
from archive_app.domain.roles import read_role, with_role
from archive_app.domain.values import read
from archive_app.store.store import Tables


def entry_in(tables: Tables, reference: str) -> Entry:
    """Return the entry of a code, a reference code or an id; raise `Refused` with the nearest.

    The codes of an entry that was united with another lead to that one, its id to itself.
    """
    found = entry_named(tables, reference)
    if found:
        return found
    code = _code(reference)
    raise Refused(
        "unknown_entry",
        entry=reference.strip(),
        nearest=nearest(code, tables.entries.codes_near(code)),
    )


def entry_named(tables: Tables, reference: str) -> Entry | None:
    """Return what `entry_in` does, or None; raise `Refused` if several have the reference code.

    It is quick where there is none: a folder of files has thousands of names.
    """
    reference = whole(reference.strip())
    coded = tables.entries.by_code(_code(reference))
    found = _united(tables, coded) if coded else tables.entries.get(reference)
    if found:
        return found
    filed = tables.entries.by_reference_code(normalised(reference))
    same = list(dict.fromkeys(_united(tables, one).id for one in filed))
    if len(same) > 1:
        raise Refused("ambiguous_entry", entry=reference, nearest=[one.code for one in filed])
    return tables.entries.some(same)[same[0]] if same else None


def _code(reference: str) -> str:
    """Return the code that is meant, if one is: a-42 is A-0042."""
    reference = whole(reference.strip())
    numbered = number_of(reference)
    return as_code(*numbered) if numbered else reference


def _united(tables: Tables, entry: Entry) -> Entry:
    """Return what an entry was united into, itself if it was not."""
    kept = tables.uniting.into(entry.id) if entry.removed else ""
    return tables.entries.some([kept])[kept] if kept else entry


def read_value(archive: Archive, tables: Tables, field: Field, text: str) -> Value:
    """Return what a text means for a field: a term, an entry in its role, or a plain value.

    A division that is gone is read as the one that it is today.
    """
    if field.points_at_terms:
        former = today_of(archive, field, text)
        return former.id if former else archive.vocabularies.match(field.vocabulary, text).id
    if not field.links:
        return read(field, text)
    try:
        return _meant(archive, tables, field, text)
    except Refused:
        bare, told = parted(text.strip())
        if bare == text.strip():
            raise
    return with_role(_meant(archive, tables, field, bare), read_role(told))


def _meant(archive: Archive, tables: Tables, field: Field, text: str) -> str:
    """Return the id of the entry that a text means, by its code or its title."""
    try:
        entry = entry_in(tables, text)
    except Refused as unknown:
        return _named(archive, tables, field, text, unknown)
    if entry.kind not in target_kinds(archive, field):
        raise field.refusing("wrong_target", entry=entry.code)
    return entry.id


def _named(archive: Archive, tables: Tables, field: Field, text: str, unknown: Refused) -> str:
    """Return the one entry that has this title among those that a field may point at."""
    kinds = target_kinds(archive, field)
    text = whole(text)
    same = tables.entries.titled(kinds, text)
    if len(same) > 1:
        raise Refused("ambiguous_entry", entry=text, nearest=[one.code for one in same])
    if not same:
        near = nearest(text, tables.entries.titles_near(kinds, text)) or unknown.nearest
        raise Refused("unknown_entry", entry=text, nearest=near)
    return same[0].id


def target_kinds(archive: Archive, field: Field) -> list[str]:
    """Return the kinds that a field may point at; a detail is pointed at only by its own id."""
    target = "agent" if field.type == "agent" else field.target
    return [
        kind.id
        for kind in archive.kinds
        if target in {kind.family, kind.id}
        or (not target and kind.id not in archive.kinds.unlisted)
    ]
