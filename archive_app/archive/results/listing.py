"""The working list: an ordered array of ids, and pages of rows by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.finding.narrowing import narrowing
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Document, Narrowing, Question, Snippet
from archive_app.domain.kinds import Kind
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.archive.results.marking import Marking

SORTED = {"relevance", "date", "code", "recent"}  # the orders in which the index hands out ids
FEW = 8  # entries that are looked for one by one: it takes a twentieth of telling where each is
SURVEYORS = {"survey", "checking"}  # sections that tell of our work, not of the heritage


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list, in words. `preview` is the SHA-256 of the first file, or ""."""

    id: str
    code: str
    reference_code: str
    title: Snippet
    snippet: Snippet
    kind: str
    site: str
    date: str
    preview: str
    condition: str


class Listing:
    """What a question finds, in one order. It is made once; its rows are read page by page."""

    def __init__(
        self, archive: Archive, text: str, ids: Sequence[str], counts: Mapping[str, int]
    ) -> None:
        self._archive = archive
        self._text = text
        self._ids = ids
        self._asked = 0
        self.counts = counts

    @property
    def ids(self) -> Sequence[str]:
        """Return the ids of all that was found, in the order of the list."""
        return self._ids

    def __len__(self) -> int:
        return len(self._ids)

    def position(self, entry_id: str) -> int | None:
        """Return where an entry stands in the list, or nothing if it is not in it."""
        self._asked += 1
        if self._asked > FEW:
            return self._places.get(entry_id)
        with suppress(ValueError):
            return self._ids.index(entry_id)
        return None

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each entry stands: made when many are asked for, for a million take their time."""
        return {entry: place for place, entry in enumerate(self._ids)}

    def rows(self, start: int, stop: int) -> list[Row]:
        """Return some rows; entries that went since the list was made are told as empty rows."""
        with self._archive.store.reading() as tables:
            return rows(self._archive, tables, self._ids[start:stop], self._text)


def listing(archive: Archive, question: Question, order: str = "code") -> Listing:
    """Return what a question finds; with no words, all entries of its site and kind.

    `order` is code, title, date or kind, each with a - before it the other way round, or recent, or
    relevance where there are words, or kept: the order of the set that it asks for.
    """
    narrowed = narrowing(archive, question)
    if question.text.strip() or question.former or question.chosen:
        return _found(archive, question, narrowed, order)
    with archive.store.reading() as tables:
        return _listed(archive, tables, question, narrowed, order)


def abbreviated(archive: Archive, question: Question) -> Listing:
    """Return what has a name of which the words may be a short form; none of it is in `listing`."""
    from archive_app.archive.finding import finding  # noqa: PLC0415 - the first list has no words to find

    answer = finding.abbreviated(archive, question)
    return Listing(archive, question.text, answer.ids, answer.facets.get("kind", {}))


def _found(archive: Archive, question: Question, narrowed: Narrowing, order: str) -> Listing:
    """Return what the index finds, the best first or in another order."""
    from archive_app.archive.finding import finding  # noqa: PLC0415 - the first list has no words to find

    usual = "relevance" if question.text.strip() else "code"
    sort = usual if order == "relevance" else order
    answer = finding.ask(archive, replace(question, sort=sort if sort in SORTED else usual))
    ids = list(answer.ids)
    if sort not in SORTED:
        with archive.store.reading() as tables:
            all_ids = tables.entries.ids(
                site=question.site, kind=question.kind, order=_stored(order)
            )
        found = set(ids)
        ids = [entry for entry in _kept(narrowed, order, all_ids) if entry in found]
    return Listing(archive, question.text, ids, answer.facets["kind"])


def _listed(
    archive: Archive, tables: Tables, question: Question, narrowed: Narrowing, order: str
) -> Listing:
    """Return what stands in a place, is of a kind and has the terms; a site's entries are few."""
    choosing = None if question.site else tables.choosing(narrowed)
    ids: Sequence[str] = tables.entries.ids(
        site=question.site,
        kind=question.kind,
        order=_stored(order),
        without=archive.kinds.unlisted,
        narrowing=choosing.rest if choosing else narrowed,
    )
    if choosing:
        ids, counts = choosing.among(ids), choosing.counts()
    else:
        counts = tables.entries.counts(site=question.site, narrowing=narrowed)
    listed = {kind: n for kind, n in counts.items() if kind not in archive.kinds.unlisted}
    return Listing(archive, "", _kept(narrowed, order, ids), listed)


def _stored(order: str) -> str:
    """Return the order in which the store hands out what has another one."""
    return "code" if order in {"relevance", "kept"} else order


def _kept(narrowed: Narrowing, order: str, ids: Sequence[str]) -> Sequence[str]:
    """Return ids in the order of the set that was asked for, or as they come."""
    if order != "kept" or narrowed.members is None:
        return ids
    held = set(ids)
    return [one for one in narrowed.members if one in held]


def trash(archive: Archive) -> Listing:
    """Return what was removed, latest first; of what was removed together only the topmost."""
    with archive.store.reading() as tables:
        return Listing(archive, "", tables.entries.trash(), {})


def removed(archive: Archive) -> int:
    """Return how many entries the trash lists."""
    with archive.store.reading() as tables:
        return tables.tallies.removed()


def rows(archive: Archive, tables: Tables, ids: Sequence[str], text: str) -> list[Row]:
    """Return the rows of some entries in their order, with the hits of a text marked."""
    found = tables.entries.some(ids)
    told = {row.id: row for row in _Telling(archive, tables, list(found.values()), text).rows()}
    return [told.get(entry) or _gone(entry) for entry in ids]


class _Telling:
    """Turns entries into rows; what they share is fetched in one go."""

    def __init__(
        self, archive: Archive, tables: Tables, entries: Sequence[Entry], text: str
    ) -> None:
        ids = [entry.id for entry in entries]
        self._kinds, self._language = archive.kinds, archive.language
        self._entries = whole(tables, archive.kinds, entries)
        self._names = Names(tables, archive.kinds, self._entries)
        self._sites = tables.entries.some(list({entry.site for entry in entries if entry.site}))
        self._marking: Marking | None = None
        self._read: dict[str, Document] = {}
        if text.strip():
            from archive_app.archive.finding.documents import documents  # noqa: PLC0415 - as above
            from archive_app.archive.results.marking import Marking  # noqa: PLC0415 - as above

            self._marking = Marking(archive, text)
            self._read = {one.id: one for one in documents(tables, archive.kinds, ids)}
        self._previews: dict[str, str] = {}
        for attachment in tables.originals.of(ids):
            self._previews.setdefault(attachment.entry, attachment.original.sha256)

    def rows(self) -> Iterator[Row]:
        """Walk through the rows in the order of the entries."""
        for entry in self._entries:
            kind = self._kinds[entry.kind]
            shown = self._names.all_shown(kind, entry, self._language)
            title, snippet = self._marked(entry)
            site = self._sites.get(entry.site)
            yield Row(
                id=entry.id,
                code=entry.code,
                reference_code=shown.get("reference_code", ""),
                title=title,
                snippet=snippet,
                kind=entry.kind,
                site=site.title if site and site.id != entry.id else "",
                date=_date(kind, shown),
                preview=self._previews.get(entry.id, ""),
                condition=shown.get("condition", ""),
            )

    def _marked(self, entry: Entry) -> tuple[Snippet, Snippet]:
        document = self._read.get(entry.id)
        if document and self._marking:
            return self._marking.marked(document)
        return Snippet(entry.title), Snippet("")


def _date(kind: Kind, shown: Mapping[str, str]) -> str:
    """Return the first date of what an entry is about, in the order of its kind's fields."""
    dates = [
        shown.get(field.id, "")
        for field in kind.fields
        if field.type == "date" and field.section not in SURVEYORS
    ]
    return next((date for date in dates if date), "")


def _gone(entry: str) -> Row:
    return Row(entry, "", "", Snippet(""), Snippet(""), "", "", "", "", "")
