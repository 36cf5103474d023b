"""Backs of pictures whose fronts are held already: they join the record of the front."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from archive_app.archive.entries.files import name_of
from archive_app.archive.intake.units import Unit
from archive_app.domain.companions import as_front, front_of
from archive_app.domain.entries import Entry
from archive_app.domain.leaves import is_back
from archive_app.store.store import Tables

Fronts = Mapping[Path, str]
"""The id of the record that holds the front, by the path of the back."""


def fronts(tables: Tables, home: Entry, units: Iterable[Unit]) -> Fronts:
    """Return the records of a site that hold the fronts of backs that came without them.

    A front that several records have, or one that has its back, gets none.
    """
    backs = {unit[0].path: front_of(name_of(unit[0].path)) for unit in units if len(unit) == 1}
    wanted = set(backs.values()) - {None}
    if not wanted:
        return {}
    holders: dict[object, set[str]] = {}
    have: set[str] = set()
    for entry, name in tables.originals.names(home.id):
        if as_front(name) in wanted:
            holders.setdefault(as_front(name), set()).add(entry)
            have |= {entry} if is_back(name) else set()
    found = {path: holders.get(key, set()) - have for path, key in backs.items() if key}
    return {path: next(iter(entries)) for path, entries in found.items() if len(entries) == 1}
