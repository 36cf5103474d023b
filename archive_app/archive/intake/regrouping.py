"""Files put together in one record by hand, and taken apart again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.wholes import write
from archive_app.archive.intake.guessing import kind_of
from archive_app.archive.intake.telling import told
from archive_app.domain.entries import Attachment, Entry
from archive_app.domain.errors import Refused
from archive_app.domain.guessing import takes
from archive_app.domain.identifiers import new_id
from archive_app.domain.readings import Facts, Reading
from archive_app.domain.titling import title_for
from archive_app.store.store import Tables


def join(archive: Archive, reference: str, others: Sequence[str]) -> Entry:
    """Give a record the files of others, which go to the trash; one step, to be undone at once.

    Raise `Refused` if they are not of one site, have records below them, or the first one's kind
    does not take such files.
    """
    step = archive.step("join", count=len(others))
    with archive.operation(step) as tables:
        kept = entry_in(tables, reference)
        gone = {one.id: one for one in (entry_in(tables, each) for each in others)}
        gone.pop(kept.id, None)
        for other in gone.values():
            _may_join(archive, tables, kept, other)
            _move(tables, list(tables.originals.of([other.id])), kept)
            tables.entries.remove(other.id, step.id)
        reopen(tables, [kept.id], archive.vocabularies)
    return kept


def split(archive: Archive, reference: str, number: int) -> Entry:
    """Make a record of its own of one file of a record, the first being 1; the others stay.

    Raise `Refused` if there is no such file, or no other.
    """
    with archive.operation(archive.step("split")) as tables:
        kept = entry_in(tables, reference)
        files = list(tables.originals.of([kept.id]))
        if not 1 <= number <= len(files) or len(files) < 2:
            raise Refused("no_such_file_of_entry", number=number, count=len(files))
        made = _own(archive, tables, kept, files[number - 1])
        _move(tables, [files[number - 1]], made)
        reopen(tables, [kept.id], archive.vocabularies)
    return made


def _may_join(archive: Archive, tables: Tables, kept: Entry, other: Entry) -> None:
    if kept.site != other.site or set(tables.entries.below(other.id)) > {other.id}:
        raise Refused("not_joined", entry=other.code, kept=kept.code)
    kind = archive.kinds[kept.kind]
    for file in tables.originals.of([other.id]):
        if not takes(kind, file.original.media_type):
            media_type = file.original.media_type
            raise Refused("kind_does_not_take", kind=kind.label, media_type=media_type)


def _move(tables: Tables, files: Sequence[Attachment], entry: Entry) -> None:
    """Put files behind those that an entry has."""
    start = len(list(tables.originals.of([entry.id])))
    for position, file in enumerate(files, start=start):
        tables.originals.move(file.id, entry.id, position)


def _own(archive: Archive, tables: Tables, beside: Entry, file: Attachment) -> Entry:
    """Return a new record beside another, made after a file as if it had been taken in."""
    original = file.original
    facts = tables.originals.facts([original.sha256]).get(original.sha256, Facts())
    passages = tables.originals.passages(original.sha256)
    reading = Reading(original.media_type, "", 0, facts, passages)
    kind = kind_of(archive, None, reading, Path(file.file_name))
    title = title_for(file.file_name, facts, passages)
    entry = Entry(
        id=new_id(),
        kind=kind.id,
        site=beside.site,
        parent="",
        position=0,
        code=archive.store.next_code(tables),
        title="",
        values=told(kind, facts) | {kind.title_field.id: title},
    )
    write(tables, kind, entry, archive.vocabularies)
    return entry
