"""Entries as the search index reads them: every name and every text, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.finding.facets import facets
from archive_app.archive.finding.fields import path_of
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
        batch = _Batch(tables, kinds, ids[start : start + BATCH])
        yield from map(batch.document, batch.entries)


class _Batch:
    """Some entries whole, with all that is told in their documents, fetched in one go."""

    def __init__(self, tables: Tables, kinds: Kinds, ids: Sequence[str]) -> None:
        found = tables.entries.some(ids)
        held = [found[entry] for entry in ids if entry in found]
        shown = [entry for entry in held if not entry.removed and entry.kind not in kinds.unlisted]
        self._tables, self._kinds = tables, kinds
        self.entries = whole(tables, kinds, shown)
        self._details = details_of(tables, kinds, self.entries)
        belonging = [one for some in self._details.values() for one in some]
        told = [*self.entries, *belonging]
        self._names = Names(tables, kinds, told)
        own = [entry.id for entry in self.entries]
        self._united, self._makers = tables.uniting.codes(own), tables.journal.makers(own)
        self._files: dict[str, list[Attachment]] = {}
        for attachment in tables.originals.of([entry.id for entry in told]):
            self._files.setdefault(attachment.entry, []).append(attachment)

    def document(self, entry: Entry) -> Document:
        """Return the document of one of them."""
        kinds, own = self._kinds, self._details.get(entry.id, [])
        all_ = (entry, *own)
        files = [file for one in all_ for file in self._files.get(one.id, [])]
        united = (("code", code) for code in self._united.get(entry.id, ()))
        called = [*_names(kinds, entry, own, files), *united]
        said = [found for one in all_ for found in _stretches(kinds, one, self._names)]
        person = self._makers.get(entry.id, "")
        asked = qualities(kinds, entry, own, person=person, has_files=bool(files))
        return Document(
            id=entry.id,
            kind=entry.kind,
            site=entry.site,
            names=tuple(name for _, name in called),
            stretches=(*said, *_passages(self._tables, files)),
            facets=(*facets(kinds, entry), *asked),
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
                path = path_of(kinds[one.kind], field)
                yield from ((path, text) for text in _texts(one.values.get(field.id, [])))
    yield "code", entry.code
    yield from (("reference_code", text) for text in _texts(entry.values.get("reference_code", [])))
    yield from ((FILE, file.file_name) for file in files)


def _stretches(kinds: Kinds, entry: Entry, names: Names) -> Iterator[Stretch]:
    kind = kinds[entry.kind]
    is_detail = entry.kind in kinds.details
    for field in kind.fields:
        is_title = field.names and not is_detail
        if field.search == "no" or is_title or field.id not in entry.values:
            continue
        if field.search == "name" and not field.links:
            continue
        yield Stretch(path_of(kind, field), names.searched(field, entry.values[field.id]))


def _passages(tables: Tables, files: list[Attachment]) -> Iterator[Stretch]:
    for file in files:
        for passage in tables.originals.passages(file.original.sha256):
            sha256 = file.original.sha256
            yield Stretch("passage", passage.text, sha256, passage.page, passage.start)


def _texts(value: Value) -> Iterator[str]:
    for one in claimed(value):
        if one:
            yield str(one)
