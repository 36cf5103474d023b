"""Describing: adding entries, changing what is known of them, removing and putting back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment, assigned, read_assignments
from archive_app.archive.entries.attaching import attach, keep
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.wholes import whole, write
from archive_app.archive.entries.zones import need_zones
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables

Values = Mapping[str, Value | None]


def add(
    archive: Archive,
    *,
    kind: str,
    site: str = "",
    parent: str = "",
    set_: Sequence[Assignment] = (),
    files: Sequence[Path] = (),
) -> Entry:
    """Add an entry with its files; `site` and `parent` are codes, reference codes or ids."""
    declared = archive.kinds[kind]
    kept = keep(archive, files, declared)
    with archive.operation(archive.step("add", kind=declared.id)) as tables:
        above = entry_in(tables, parent) if parent else None
        home = entry_in(tables, site) if site else None
        code = archive.store.next_code(tables)
        entry = new_entry(archive.kinds, declared, home, above, code)
        need_zones(archive, tables, declared, set_)
        values = assigned({}, read_assignments(archive, tables, declared, set_))
        write(tables, declared, replace(entry, values=values), archive.vocabularies)
        for file in kept:
            attach(tables, entry.id, *file)
        return _get(archive, tables, entry.id)


def change(archive: Archive, reference: str, set_: Sequence[Assignment]) -> Entry:
    """Change what is known of an entry, as a person says it in assignments."""
    with archive.operation(archive.step("change")) as tables:
        entry = _get(archive, tables, entry_in(tables, reference).id)
        kind = archive.kinds[entry.kind]
        need_zones(archive, tables, kind, set_)
        said = read_assignments(archive, tables, kind, set_)
        values = assigned(entry.values, said)
        write(tables, kind, replace(entry, values=values), archive.vocabularies)
        return _get(archive, tables, entry.id)


def describe(archive: Archive, entry_id: str, values: Values) -> Entry:
    """Save what a form holds, in the shapes of `domain.values`; None clears a field."""
    with archive.operation(archive.step("describe")) as tables:
        entry = _get(archive, tables, entry_in(tables, entry_id).id)
        merged = dict(entry.values)
        for field, value in values.items():
            archive.kinds[entry.kind].field(field)
            if value is None or value in ("", []):
                merged.pop(field, None)
            else:
                merged[field] = value
        write(
            tables,
            archive.kinds[entry.kind],
            replace(entry, values=merged),
            archive.vocabularies,
        )
        tables.drafts.drop(entry.id, archive.person)
        return _get(archive, tables, entry.id)


def remove(archive: Archive, reference: str) -> Entry:
    """Put an entry and all below it into the trash."""
    step = archive.step("remove")
    with archive.operation(step) as tables:
        entry = entry_in(tables, reference)
        tables.entries.remove(entry.id, step.id)
        _reopen_above(archive, tables, entry)
        return _get(archive, tables, entry.id)


def put_back(archive: Archive, reference: str) -> Entry:
    """Take an entry out of the trash, with what went there together with it."""
    with archive.operation(archive.step("put_back")) as tables:
        entry = entry_in(tables, reference)
        tables.entries.put_back(entry.id)
        _reopen_above(archive, tables, entry)
        return _get(archive, tables, entry.id)


def entry_of(archive: Archive, reference: str) -> Entry:
    """Return an entry by its code, reference code or id; raise `Refused` naming the nearest."""
    with archive.store.reading() as tables:
        return _get(archive, tables, entry_in(tables, reference).id)


def save_draft(archive: Archive, entry_id: str, values: Values) -> None:
    """Keep what is typed and not saved, against a crash."""
    with archive.store.unrecorded() as tables:
        tables.drafts.keep(entry_id, archive.person, values)


def draft_of(archive: Archive, entry_id: str) -> dict[str, Value | None] | None:
    """Return what this person typed for an entry and did not save."""
    with archive.store.reading() as tables:
        return tables.drafts.of(entry_id, archive.person)


def draft_kept(archive: Archive, entry_id: str) -> str:
    """Return when this person's draft of an entry was kept (ISO 8601, UTC), "" if there is none."""
    with archive.store.reading() as tables:
        return tables.drafts.kept(entry_id, archive.person)


def drafts_kept(archive: Archive) -> dict[str, str]:
    """Return under what this person's drafts are kept and since when, the latest first."""
    with archive.store.reading() as tables:
        return tables.drafts.all_of(archive.person)


def drop_draft(archive: Archive, entry_id: str) -> None:
    """Forget what was typed and not saved."""
    with archive.store.unrecorded() as tables:
        tables.drafts.drop(entry_id, archive.person)


def _reopen_above(archive: Archive, tables: Tables, entry: Entry) -> None:
    """Have what a detail belongs to wait for checking again."""
    if archive.kinds[entry.kind].family == "detail":
        reopen(tables, [entry.parent], archive.vocabularies)


def _get(archive: Archive, tables: Tables, entry_id: str) -> Entry:
    entry = tables.entries.get(entry_id)
    if entry is None:
        raise Refused("unknown_entry", entry=entry_id)
    return whole(tables, archive.kinds, [entry])[0]
