"""Entries that are likely to be the same thing: sites and agents whose names say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Refused

WAYS = ("same_name", "other_name", "contained")
"""Why two entries look alike, the surest first."""
DISTINCT = "distinct_from"
"""The hidden field with the ids of the entries that a person said are others, however alike."""

SHORTEST, LONGEST = 4, 40  # characters of a name that may be found within another

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Likely:
    """Two entries of one kind that may be one, the elder first, and `why`: one of WAYS."""

    entry: Entry
    other: Entry
    why: str


def likely_duplicates(archive: Archive, kind: str = "") -> list[Likely]:
    """Return what may be there twice: of one kind, or of all sites and agents, surest first.

    Two that a person said are not one are not among them.
    """
    declared = (
        [archive.kinds[kind]]
        if kind
        else [*archive.kinds.of_family("agent"), *archive.kinds.of_family("site")]
    )
    with archive.store.reading() as tables:
        return [likely for one in declared for likely in _alike(tables.entries.of_kinds([one.id]))]


def tell_apart(archive: Archive, reference: str, other: str) -> None:
    """Note that two entries are not one, however alike their names are; undo takes it back."""
    with archive.operation(archive.step("tell_apart")) as tables:
        entry, apart = entry_in(tables, reference), entry_in(tables, other)
        if entry.id == apart.id:
            raise Refused("united_with_itself", entry=entry.code)
        known = _distinct(entry)
        if apart.id not in known:
            values = {**entry.values, DISTINCT: [*known, apart.id]}
            tables.entries.describe(entry.id, entry.title, values)


def _distinct(entry: Entry) -> list[Value]:
    known = entry.values.get(DISTINCT, [])
    return known if isinstance(known, list) else []


def _alike(entries: Sequence[Entry]) -> list[Likely]:
    by_id = {entry.id: entry for entry in entries}
    found: dict[Pair, str] = {}
    for pair, why in _pairs(entries):
        if WAYS.index(why) < WAYS.index(found.get(pair, WAYS[-1])) or pair not in found:
            found[pair] = why
    likely = [
        Likely(by_id[one], by_id[other], why)
        for (one, other), why in found.items()
        if other not in _distinct(by_id[one]) and one not in _distinct(by_id[other])
    ]
    return sorted(likely, key=lambda two: (WAYS.index(two.why), two.entry.title, two.entry.code))


def _pairs(entries: Sequence[Entry]) -> Iterator[tuple[Pair, str]]:
    """Walk through the pairs that share a name, or of which one's is within the other's.

    Each name is looked up in a table, and so is each stretch of it: no name meets all others.
    """
    from archive_app.search.folding import folded  # noqa: PLC0415 - late: asked for now and then

    titles: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for entry in entries:
        titles.setdefault(folded(entry.title), []).append(entry.id)
        known = entry.values.get("other_names", [])
        for name in known if isinstance(known, list) else [known]:
            others.setdefault(folded(str(name)), []).append(entry.id)
    for name, ids in titles.items():
        if name:
            yield from _each(ids, ids, "same_name")
            yield from _each(ids, others.get(name, []), "other_name")
            for part in _within(name):
                yield from _each(titles.get(part, []), ids, "contained")
    for ids in others.values():
        yield from _each(ids, ids, "other_name")


def _each(ids: Sequence[str], others: Sequence[str], why: str) -> Iterator[tuple[Pair, str]]:
    """Walk through the pairs of the first of some entries with each of others."""
    for one in ids[:1]:
        for other in others:
            if one != other:
                yield (min(one, other), max(one, other)), why


def _within(name: str) -> Iterator[str]:
    """Walk through the stretches of a name that could be names themselves, but for all of it."""
    length = len(name) if len(name) <= LONGEST else 0
    for start in range(length - SHORTEST + 1):
        for end in range(start + SHORTEST, length + 1):
            if end - start < length:
                yield name[start:end]
