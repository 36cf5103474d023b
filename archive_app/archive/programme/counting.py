"""What counts towards targets: what a person chose for one, else all that there is of its sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.wholes import whole
from archive_app.domain.entries import Entry
from archive_app.domain.protection import LEVEL
from archive_app.domain.roles import pointing
from archive_app.store.store import Tables

CARRIER, ROUTE, SITE = "carrier", "route", "site"
OTHERS = {"route": ROUTE, "listed_sites": SITE}
"""What is counted for indicators that are no sort of carrier; of sites, those with a level."""
UNSORTED = "other"
COMING, GONE = frozenset({"planned", "building"}), frozenset({"closed"})
"""The states of a carrier that is not there yet, and of one that is there no more."""


@dataclass(frozen=True, slots=True)
class Count:
    """What counts by now, and what is planned or under way; `chosen` if a person made the list."""

    counted: tuple[Entry, ...] = ()
    coming: tuple[Entry, ...] = ()
    chosen: bool = False


def counts(archive: Archive, tables: Tables, targets: Sequence[Entry]) -> list[Count]:
    """Return what counts towards each of some whole targets."""
    ids = [one for target in targets for one in pointing(target.values.get("counted", []))]
    named = tables.entries.some(ids)
    sorts = {_word(target, "indicator") for target in targets if "counted" not in target.values}
    held = _held(archive, tables) if sorts else {}
    return [_count(target, named, held) for target in targets]


def _count(target: Entry, named: Mapping[str, Entry], held: Mapping[str, Sequence[Entry]]) -> Count:
    ids = pointing(target.values.get("counted", []))
    if ids:
        found = [named[one] for one in ids if one in named and not named[one].removed]
        return Count(tuple(found), chosen=True)
    of_sort = held.get(_word(target, "indicator"), ())
    return Count(
        tuple(one for one in of_sort if _state(one) not in COMING | GONE),
        tuple(one for one in of_sort if _state(one) in COMING),
    )


def _held(archive: Archive, tables: Tables) -> dict[str, list[Entry]]:
    """Return the carriers by their sort, the routes, and the sites that have a level, by code."""
    entries = tables.entries.of_kinds([CARRIER, *OTHERS.values()])
    entries.sort(key=lambda one: (len(one.code), one.code))
    found: dict[str, list[Entry]] = {}
    for one in whole(tables, archive.kinds, entries):
        if one.kind == CARRIER:
            found.setdefault(_word(one, "carrier_sort"), []).append(one)
        elif one.kind == ROUTE or one.values.get(LEVEL):
            sort = next(indicator for indicator, kind in OTHERS.items() if kind == one.kind)
            found.setdefault(sort, []).append(one)
    return {sort: held for sort, held in found.items() if sort not in {"", UNSORTED}}


def _state(carrier: Entry) -> str:
    return _word(carrier, "carrier_state")


def _word(entry: Entry, field: str) -> str:
    return str(entry.values.get(field, "")).partition("/")[2]
