"""Where in an entry stands what was searched for: its fields, its tables, its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.regions import REGION
from archive_app.archive.catalogue.segments import SEGMENT
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.results.marking import Marking
from archive_app.archive.results.retrieval import files_of
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Document, Snippet, Stretch
from archive_app.domain.kinds import Kinds


@dataclass(frozen=True, slots=True)
class Place:
    """A field of an entry or of one of its details, a page or a second of a file, a region.

    `file` is the file's place among those of the entry, None where a field is meant.
    """

    entry: str
    field: str
    snippet: Snippet
    file: int | None = None
    page: int | None = None
    second: float | None = None
    region: str = ""


def hits_in(archive: Archive, reference: str, text: str) -> list[Place]:
    """Return the places of an entry where words of a text stand, in the order of its form."""
    marking = Marking(archive, text)
    with archive.store.reading() as tables:
        entry = whole(tables, archive.kinds, [entry_in(tables, reference)])[0]
        details = details_of(tables, archive.kinds, [entry]).get(entry.id, [])
        names = Names(tables, archive.kinds, [entry, *details])
        files = files_of(archive, tables, [entry.id]).get(entry.id, ())
    told = [place for one in (entry, *details) for place in _told(archive.kinds, one, names, files)]
    found = ((place, _marked(marking, place)) for place in (*told, *_read(entry, files)))
    return [replace(place, snippet=snippet) for place, snippet in found if snippet.marks]


def _told(kinds: Kinds, entry: Entry, names: Names, files: tuple[HeldFile, ...]) -> Iterator[Place]:
    """Walk through what an entry or a detail says, field by field."""
    region = entry.id if entry.kind == REGION else ""
    second, file = _heard(entry, files)
    for field in kinds[entry.kind].fields:
        if (field.search != "no" or field.names) and field.id in entry.values:
            said = Snippet(names.searched(field, entry.values[field.id]))
            yield Place(entry.id, field.id, said, file, None, second, region)


def _heard(entry: Entry, files: tuple[HeldFile, ...]) -> tuple[float | None, int | None]:
    """Return at which second of which file a stretch of speech begins."""
    start = entry.values.get("start")
    sorts = [held.original.media_type.partition("/")[0] for held in files]
    heard = next((place for place, sort in enumerate(sorts) if sort in {"audio", "video"}), None)
    if entry.kind != SEGMENT or heard is None or not isinstance(start, int | float):
        return None, None
    return float(start), heard


def _read(entry: Entry, files: tuple[HeldFile, ...]) -> Iterator[Place]:
    """Walk through the text that a machine read from the files."""
    for number, held in enumerate(files):
        for one in held.passages:
            yield Place(entry.id, "passage", Snippet(one.text), number, one.page, one.start)


def _marked(marking: Marking, place: Place) -> Snippet:
    stretch = Stretch(place.field, place.snippet.text)
    return marking.marked(Document(place.entry, "", "", ("",), (stretch,)))[1]
