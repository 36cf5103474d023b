"""What belongs to an entry and is shown in its form as tables: survey points, names, steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive_app.archive.wholes import Names, whole
from archive_app.domain.casefile import Item
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Kinds
from archive_app.store.store import Tables

Tabled = Mapping[str, tuple[Item, ...]]
"""The details of one entry by their kind, in the order in which its form shows them."""


def details_of(tables: Tables, kinds: Kinds, entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return the details of some entries that are not removed, whole, by the entry's id."""
    having = [entry.id for entry in entries if kinds[entry.kind].details]
    found: dict[str, list[Entry]] = {}
    for detail in whole(tables, kinds, tables.entries.details(having, kinds.details)):
        found.setdefault(detail.parent, []).append(detail)
    return found


def tabled(tables: Tables, kinds: Kinds, entries: Sequence[Entry]) -> dict[str, Tabled]:
    """Return the details of some entries with every value in words, by the entry's id."""
    found = details_of(tables, kinds, entries)
    names = Names(tables, kinds, [one for details in found.values() for one in details])
    of_kind = {entry.id: kinds[entry.kind] for entry in entries}
    return {
        parent: {
            kind: tuple(
                Item(one, kinds[kind], names.all_shown(kinds[kind], one))
                for one in details
                if one.kind == kind
            )
            for kind in of_kind[parent].details
            if any(one.kind == kind for one in details)
        }
        for parent, details in found.items()
    }
