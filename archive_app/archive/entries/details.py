"""What belongs to an entry and is shown in its form as tables: survey points, names, steps."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from archive_app.archive.entries.wholes import Names, whole
from archive_app.domain.casefile import Item
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Kind, Kinds
from archive_app.store.store import Tables

Tabled = Mapping[str, tuple[Item, ...]]
"""The details of one entry by their kind, in the order in which its form shows them."""


def details_of(tables: Tables, kinds: Kinds, entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    """Return the details of some entries that are not removed, whole, by the entry's id.

    Those of a kind come by their number, else by their first date, else as they were added.
    """
    having = [entry.id for entry in entries if kinds[entry.kind].details]
    details = whole(tables, kinds, tables.entries.details(having, kinds.details))
    found: dict[str, list[Entry]] = {}
    for detail in sorted(details, key=lambda one: _order(kinds[one.kind], one)):
        found.setdefault(detail.parent, []).append(detail)
    return found


def _order(kind: Kind, detail: Entry) -> tuple[str, float, str]:
    """Return what orders details: the number and the date that stand first in their table."""
    listed = sorted((field for field in kind.fields if field.list), key=lambda field: field.list)
    values = [
        (field.type, detail.values[field.id]) for field in listed if field.id in detail.values
    ]
    numbers = [
        value for sort, value in values if sort == "number" and isinstance(value, int | float)
    ]
    dates = [value for sort, value in values if sort == "date" and isinstance(value, dict)]
    earliest = str(dates[0].get("earliest") or "") if dates else ""
    return kind.id, numbers[0] if numbers else math.inf, earliest or "~"


def tabled(
    tables: Tables, kinds: Kinds, entries: Sequence[Entry], language: str = "zh"
) -> dict[str, Tabled]:
    """Return the details of some entries with every value in words, by the entry's id."""
    found = details_of(tables, kinds, entries)
    names = Names(tables, kinds, [one for details in found.values() for one in details])
    of_kind = {entry.id: kinds[entry.kind] for entry in entries}
    return {
        parent: {
            kind: tuple(
                Item(
                    one,
                    kinds[kind],
                    names.all_shown(kinds[kind], one, language),
                    listed=names.all_listed(kinds[kind], one, language),
                )
                for one in details
                if one.kind == kind
            )
            for kind in of_kind[parent].details
            if any(one.kind == kind for one in details)
        }
        for parent, details in found.items()
    }
