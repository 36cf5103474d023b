"""Files as they become records: alone, or with those that belong to them by their names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import Listed, name_of
from archive_app.archive.entries.references import entry_in
from archive_app.domain.companions import companions
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused

Unit = tuple[Listed, ...]
"""The files of one record; the first of them is what it is made after."""


def home_of(archive: Archive, site: str) -> Entry:
    """Return the site that files are taken into; raise `Refused` if there is none by that name."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, site)
        home = tables.entries.get(entry.site)
    if home is None:
        raise Refused("site_needed", kind=entry.kind)
    return home


def units(listed: Sequence[Listed], *, together: bool) -> list[Unit]:
    """Return files as records are to be made of them, in their order."""
    if not together:
        return [(one,) for one in listed]
    by_folder: dict[Path, list[Listed]] = {}
    for one in listed:
        by_folder.setdefault(one.path.parent, []).append(one)
    return [
        tuple(files[place] for place in places)
        for files in by_folder.values()
        for places in companions([name_of(one.path) for one in files])
    ]
