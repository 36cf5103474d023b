"""Retrieval: finding entries, listing them, and opening one whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from archive_app.archive.archive import Archive
from archive_app.archive.entries.details import Tabled, tabled
from archive_app.archive.entries.references import entry_in, target_kinds
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.finding import finding
from archive_app.archive.finding.documents import documents
from archive_app.archive.finding.otherwise import meant_otherwise
from archive_app.archive.results.relations import Relation, around, relations
from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Entry
from archive_app.domain.hits import ABBREVIATION, Found, Hit, Question, SiteHits
from archive_app.domain.kinds import Field, Kind
from archive_app.domain.readings import Facts
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class Place:
    """A site or a group of sites in the pane of places, with how many records it has."""

    id: str
    code: str
    name: str
    division: str
    records: int
    kind: str = "site"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An entry whole: its values, in words too, its files, its relations, its details by kind.

    `listed` tells one by one what it points at in fields of several, `around` what its details
    point at and what is above and below it.
    """

    entry: Entry
    kind: Kind
    shown: Mapping[str, str]
    listed: Mapping[str, tuple[str, ...]]
    files: tuple[HeldFile, ...]
    relations: tuple[Relation, ...]
    around: tuple[Relation, ...]
    details: Tabled


@dataclass(frozen=True, slots=True)
class Option:
    """What may be chosen for a field: a term, an agent, another entry."""

    id: str
    label: str


def find(
    archive: Archive,
    question: Question,
    *,
    limit: int = 20,
    offset: int = 0,
    counted: Sequence[str] = ("kind", "site"),
) -> Found:
    """Return the best hits for the words of the box, with snippets; `total` is exact.

    With the first page come hits that have the words in part only, as many as a page has, and what
    may be meant otherwise.
    """
    started = perf_counter()
    question = replace(question, site=_site(archive, question.site))
    answer = finding.ask(archive, question, limit=limit, offset=offset, counted=counted)
    others = () if offset else finding.abbreviated(archive, question, limit=limit).ids
    hits = _hits(archive, question.text, answer.ids)
    loose = _hits(archive, question.text, others, ABBREVIATION) if others else ()
    otherwise = () if offset else meant_otherwise(archive, question.text)
    milliseconds = (perf_counter() - started) * 1000
    return Found(
        answer.total, hits, answer.facets, milliseconds, abbreviated=loose, otherwise=otherwise
    )


def find_by_site(
    archive: Archive, question: Question, *, limit: int = 20, offset: int = 0, first: int = 3
) -> Found:
    """Return how many hits each site has, those with most first, with the first hits of each.

    `limit` and `offset` are of sites. What belongs to no site counts in `total` alone.
    """
    started = perf_counter()
    question = replace(question, site=_site(archive, question.site))
    total = finding.ask(archive, question, limit=0, counted=()).total
    found = finding.by_sites(archive, question, limit=limit, offset=offset, first=first)
    counts = dict(found.counts)
    ids = [entry for some in found.first.values() for entry in some]
    hits = {hit.id: hit for hit in _hits(archive, question.text, ids)}
    told = tuple(
        SiteHits(site, counts[site], tuple(hits[one] for one in some if one in hits))
        for site, some in found.first.items()
    )
    milliseconds = (perf_counter() - started) * 1000
    return Found(total, (), {"site": counts}, milliseconds, by_site=told)


def _hits(archive: Archive, text: str, ids: Sequence[str], group: str = "") -> tuple[Hit, ...]:
    """Return entries as they are shown, with what a text asks for marked."""
    from archive_app.archive.results.marking import Marking  # noqa: PLC0415 - late: first search

    marking = Marking(archive, text)
    hits = []
    with archive.store.reading() as tables:
        entries = tables.entries.some(ids)
        for document in documents(tables, archive.kinds, ids):
            entry = entries[document.id]
            title, snippet = marking.marked(document)
            hits.append(Hit(entry.id, entry.code, entry.kind, entry.site, title, snippet, group))
    return tuple(hits)


def places(archive: Archive) -> list[Place]:
    """Return the sites that are not removed, by division and name."""
    with archive.store.reading() as tables:
        kinds = [kind.id for kind in archive.kinds.of_family("site")]
        entries = whole(tables, archive.kinds, tables.entries.of_kinds(kinds))
        names = Names(tables, archive.kinds, entries)
        counts = tables.entries.counts_by_site(without=archive.kinds.details)
        return [
            Place(
                id=entry.id,
                code=entry.code,
                name=entry.title,
                division=_division(archive.kinds[entry.kind], entry, names, archive.language),
                records=counts.get(entry.id, 0),
                kind=entry.kind,
            )
            for entry in entries
        ]


def sheet(archive: Archive, entry_id: str) -> Sheet:
    """Return an entry whole; raise `Refused` if there is none."""
    with archive.store.reading() as tables:
        found = entry_in(tables, entry_id)
        entry = whole(tables, archive.kinds, [found])[0]
        kind = archive.kinds[entry.kind]
        language = archive.language
        names = Names(tables, archive.kinds, [entry])
        return Sheet(
            entry=entry,
            kind=kind,
            shown=names.all_shown(kind, entry, language),
            listed=names.all_listed(kind, entry, language),
            files=files_of(archive, tables, [entry.id]).get(entry.id, ()),
            relations=tuple(relations(archive.kinds, tables, entry, language)),
            around=tuple(around(archive.kinds, tables, entry, language)),
            details=tabled(tables, archive.kinds, [entry], language).get(entry.id, {}),
        )


def files_of(
    archive: Archive, tables: Tables, entries: Sequence[str]
) -> dict[str, tuple[HeldFile, ...]]:
    """Return the files of some entries, by entry, with what a machine read from each."""
    attachments = list(tables.originals.of(entries))
    facts = tables.originals.facts([one.original.sha256 for one in attachments])
    found: dict[str, tuple[HeldFile, ...]] = {}
    for one in attachments:
        sha256 = one.original.sha256
        held = HeldFile(
            original=one.original,
            path=archive.vault.path(sha256),
            file_name=one.file_name,
            facts=facts.get(sha256, Facts()),
            passages=tables.originals.passages(sha256),
        )
        found[one.entry] = (*found.get(one.entry, ()), held)
    return found


def options(archive: Archive, field: Field, text: str = "", limit: int = 50) -> list[Option]:
    """Return what may be chosen for a field, what contains the text; at most `limit`."""
    if field.points_at_terms:
        terms = archive.vocabularies.of(field.vocabulary)
        known, language = archive.vocabularies, archive.language
        offered = [Option(term.id, known.full_label(term, language)) for term in terms]
        wanted = text.strip().casefold()
        return [option for option in offered if wanted in option.label.casefold()][:limit]
    with archive.store.reading() as tables:
        found = tables.entries.containing(target_kinds(archive, field), text.strip(), limit)
    return [Option(*one) for one in found]


def _division(kind: Kind, entry: Entry, names: Names, language: str) -> str:
    """Return the division by which a site is listed: the first of those that it lies in."""
    held = entry.values.get("division")
    if not held:
        return ""
    first = held[0] if isinstance(held, list) else held
    return names.shown(kind.field("division"), first, language)


def _site(archive: Archive, reference: str) -> str:
    if not reference:
        return ""
    with archive.store.reading() as tables:
        return entry_in(tables, reference).site
