"""What an entry has to do with others: its links both ways, what it stands in and what in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from archive_app.archive.archive import Archive
from archive_app.archive.entries.details import details_of
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry, Link
from archive_app.domain.errors import Refused
from archive_app.domain.kinds import Kinds, Label
from archive_app.domain.roles import role_of
from archive_app.store.store import Tables

ABOVE, BELOW = "above", "below"


@dataclass(frozen=True, slots=True)
class Relation:
    """A link of an entry, from here (`outgoing`) or to here, as the entry itself calls it.

    `role` tells in what role and when: `业主，1938—1949年`. `way` is `above` or `below` for what
    stands so in the tree of records, which has no label.
    """

    label: str
    entry_id: str
    code: str
    title: str
    outgoing: bool
    role: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entry one step away: by a field's link, or `above` or `below` in the tree of records."""

    entry: Entry
    way: str
    label: Label | None
    outgoing: bool
    role: str = ""


def relations(kinds: Kinds, tables: Tables, entry: Entry, language: str = "zh") -> list[Relation]:
    """Return the links of an entry to other entries, those that start here first.

    A line of a table, as a step of a process, is told with what it belongs to.
    """
    linked = list(_linked(kinds, tables, entry))
    rows = [one.entry for one in linked if one.entry.kind in kinds.details]
    owners = tables.entries.some([row.parent for row in rows])
    owned = {row.id: f"{owners[row.parent].title} · " for row in rows if row.parent in owners}
    return [
        replace(_told(one, language), title=owned.get(one.entry.id, "") + one.entry.title)
        for one in linked
    ]


def around(kinds: Kinds, tables: Tables, entry: Entry, language: str = "zh") -> list[Relation]:
    """Return what the lines of an entry's tables point at, and its neighbours in the tree.

    The records of a site are not among them: the working list has these.
    """
    found = list[Relation]()
    for row in details_of(tables, kinds, [entry]).get(entry.id, []):
        for one in _linked(kinds, tables, row):
            if one.outgoing:
                told = _told(one, language)
                found.append(replace(told, label=f"{row.title or row.code} · {told.label}"))
    above = tables.entries.some([entry.parent] if entry.parent else []).values()
    below = [] if kinds[entry.kind].family == "site" else tables.entries.just_below(entry.id)
    tree = [Neighbour(one, ABOVE, None, outgoing=True) for one in above]
    tree += [
        Neighbour(one, BELOW, None, outgoing=False)
        for one in below
        if one.kind not in kinds.details
    ]
    return found + [replace(_told(one, language), label="", way=one.way) for one in tree]


def _told(one: Neighbour, language: str) -> Relation:
    return Relation(
        label=one.label(language) if one.label else one.way,
        entry_id=one.entry.id,
        code=one.entry.code,
        title=one.entry.title,
        outgoing=one.outgoing,
        role=one.role,
    )


def neighbours(archive: Archive, reference: str) -> list[Neighbour]:
    """Return all that an entry can be walked to from: links and the tree, each both ways.

    So step, machine, building, drawing and testimony lead to each other, whoever points at whom.
    """
    with archive.store.reading() as tables:
        entry = entry_in(tables, reference)
        return [
            *_linked(archive.kinds, tables, entry),
            *(Neighbour(one, ABOVE, None, outgoing=True) for one in _above(tables, entry)),
            *(
                Neighbour(one, BELOW, None, outgoing=False)
                for one in tables.entries.just_below(entry.id)
            ),
        ]


def _linked(kinds: Kinds, tables: Tables, entry: Entry) -> Iterator[Neighbour]:
    """Walk through what an entry points at, as its form has it, and what points at it."""
    kind = kinds[entry.kind]
    untold = {one.id for one in kind.fields if one.retired and kind.family == "collection"}
    links = tables.links.of([entry.id])  # what a set holds is its list, and may be thousands
    outgoing = [link for link in links if not link.is_term and link.field not in untold]
    order = {field.id: place for place, field in enumerate(kinds[entry.kind].fields)}
    outgoing.sort(key=lambda link: order.get(link.field, len(order)))
    incoming = tables.links.to(entry.id)
    others = tables.entries.some(
        [link.target for link in outgoing] + [link.source for link in incoming]
    )
    for link in outgoing:
        label = _label(kinds, entry, link, incoming=False)
        yield Neighbour(
            others[link.target], link.field, label, outgoing=True, role=str(role_of(link))
        )
    for link in incoming:
        other = others[link.source]
        if not other.removed or link.field == "united_into":
            label = _label(kinds, other, link, incoming=True)
            yield Neighbour(other, link.field, label, outgoing=False, role=str(role_of(link)))


def _label(kinds: Kinds, source: Entry, link: Link, *, incoming: bool) -> Label | None:
    """Return what this end calls a link; none for a field that this version does not know."""
    try:
        field = kinds[source.kind].field(link.field)
    except Refused:
        return None
    return field.inverse or field.label if incoming else field.label


def _above(tables: Tables, entry: Entry) -> Iterator[Entry]:
    above = entry.parent or (entry.site if entry.site != entry.id else "")
    found: Mapping[str, Entry] = tables.entries.some([above]) if above else {}
    yield from found.values()
