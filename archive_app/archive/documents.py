"""Entries as the search index reads them: every name and every text, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.archive.wholes import Names, whole
from archive_app.domain.entries import Attachment, Entry, Value
from archive_app.domain.hits import Document, Stretch
from archive_app.domain.kinds import Kind, Kinds
from archive_app.store.store import Tables

BATCH = 256


def documents(tables: Tables, kinds: Kinds, ids: Sequence[str]) -> Iterator[Document]:
    """Walk through the documents of entries; those that are removed or gone have none."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        found = tables.entries.some(batch)
        shown = [found[entry] for entry in batch if entry in found and not found[entry].removed]
        entries = whole(tables, kinds, shown)
        names = Names(tables, kinds, entries)
        files: dict[str, list[Attachment]] = {}
        for attachment in tables.originals.of([entry.id for entry in entries]):
            files.setdefault(attachment.entry, []).append(attachment)
        for entry in entries:
            kind = kinds[entry.kind]
            yield Document(
                id=entry.id,
                kind=entry.kind,
                site=entry.site,
                names=tuple(_names(kind, entry, files.get(entry.id, []))),
                stretches=(
                    *_stretches(kind, entry, names),
                    *_passages(tables, files.get(entry.id, [])),
                ),
            )


def _names(kind: Kind, entry: Entry, files: list[Attachment]) -> Iterator[str]:
    """Walk through what an entry is called: its title first, then other names and its codes."""
    yield entry.title
    for field in kind.fields:
        if field.search == "name" and not field.names and not field.links:
            yield from _texts(entry.values.get(field.id, []))
    yield entry.code
    yield from _texts(entry.values.get("reference_code", []))
    yield from (file.file_name for file in files)


def _stretches(kind: Kind, entry: Entry, names: Names) -> Iterator[Stretch]:
    for field in kind.fields:
        if field.search == "no" or field.names or field.id not in entry.values:
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
    for one in value if isinstance(value, list) else [value]:
        if one:
            yield str(one)
