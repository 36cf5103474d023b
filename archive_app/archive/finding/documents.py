"""Entries as the search index reads them: every name and every text, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.finding.facets import facets
from archive_app.archive.finding.qualities import FILE, day_of, qualities
from archive_app.domain.claims import claimed
from archive_app.domain.entries import Attachment, Entry, Value
from archive_app.domain.hits import Document, Stretch
from archive_app.domain.kinds import Kinds
from archive_app.store.store import Tables

BATCH = 256


def documents(tables: Tables, kinds: Kinds, ids: Sequence[str]) -> Iterator[Document]:
    """Walk through the documents of entries; those that are removed or gone have none.

    A detail has none of its own: what it says is told in the document of what it belongs to.
    """
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        found = tables.entries.some(batch)
        held = [found[entry] for entry in batch if entry in found]
        shown = [entry for entry in held if not entry.removed and entry.kind not in kinds.unlisted]
        entries = whole(tables, kinds, shown)
        details = details_of(tables, kinds, entries)
        told = [*entries, *(one for belonging in details.values() for one in belonging)]
        names = Names(tables, kinds, told)
        united = tables.uniting.codes([entry.id for entry in entries])
        makers = tables.journal.makers([entry.id for entry in entries])
        files: dict[str, list[Attachment]] = {}
        for attachment in tables.originals.of([entry.id for entry in told]):
            files.setdefault(attachment.entry, []).append(attachment)
        for entry in entries:
            own = details.get(entry.id, [])
            attached = [file for one in (entry, *own) for file in files.get(one.id, [])]
            called = [
                *_names(kinds, entry, own, attached),
                *(("code", code) for code in united.get(entry.id, ())),
            ]
            person = makers.get(entry.id, "")
            yield Document(
                id=entry.id,
                kind=entry.kind,
                site=entry.site,
                names=tuple(name for _, name in called),
                stretches=(
                    *(found for one in (entry, *own) for found in _stretches(kinds, one, names)),
                    *_passages(tables, attached),
                ),
                facets=(
                    *facets(kinds, entry),
                    *qualities(kinds, entry, own, person=person, has_files=bool(attached)),
                ),
                name_fields=tuple(field for field, _ in called),
                code=entry.code,
                date=day_of(entry),
            )


def _names(
    kinds: Kinds, entry: Entry, details: list[Entry], files: list[Attachment]
) -> Iterator[tuple[str, str]]:
    """Walk through what an entry is called: its title, other names, codes, names of files."""
    yield kinds[entry.kind].title_field.id, entry.title
    for one in (entry, *details):
        for field in kinds[one.kind].fields:
            is_told = field.names and one is entry
            if field.search == "name" and not is_told and not field.links:
                yield from ((field.id, text) for text in _texts(one.values.get(field.id, [])))
    yield "code", entry.code
    yield from (("reference_code", text) for text in _texts(entry.values.get("reference_code", [])))
    yield from ((FILE, file.file_name) for file in files)


def _stretches(kinds: Kinds, entry: Entry, names: Names) -> Iterator[Stretch]:
    is_detail = entry.kind in kinds.details
    for field in kinds[entry.kind].fields:
        is_title = field.names and not is_detail
        if field.search == "no" or is_title or field.id not in entry.values:
            continue
        if field.search == "name" and not field.links:
            continue
        yield Stretch(field.id, names.searched(field, entry.values[field.id]))


def _passages(tables: Tables, files: list[Attachment]) -> Iterator[Stretch]:
    for file in files:
        for passage in tables.originals.passages(file.original.sha256):
            sha256 = file.original.sha256
            yield Stretch("passage", passage.text, sha256, passage.page, passage.start)


def _texts(value: Value) -> Iterator[str]:
    for one in claimed(value):
        if one:
            yield str(one)
