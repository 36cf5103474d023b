"""Gathering everything that a dossier of a site may show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.details import tabled
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.archive.results.retrieval import files_of
from archive_app.archive.viewing.previews import kept_path
from archive_app.domain.casefile import Casefile, HeldFile, Item
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables

RENDITION = 1600  # pixels: pictures that are no JPEG are set from a preview of this size
TOLD = frozenset({"site", "record", "visit"})
"""The families of what stands in a site and is told in its dossiers."""
POINTING = {"targets": "designation", "projects": "year_plan"}
"""The fields by which what stands in no site points at it, and whose they are."""


def casefile_of(archive: Archive, site: str, *, small: bool = False) -> Casefile:
    """Return a site and its records, in the order of their tree, as they are at one moment.

    A `small` one has a preview of every picture, to be set in its place.
    """
    with archive.store.reading() as tables:
        home = entry_in(tables, site)
        if archive.kinds[home.kind].family != "site":
            raise Refused("not_a_site", entry=home.code)
        if home.removed:
            raise Refused("is_removed", code=home.code)
        found = tables.entries.of_site(home.id)
        held = [one for one in found if archive.kinds[one.kind].family in TOLD]
        beside = list(_beside(tables, [one.id for one in held]))
        entries = whole(tables, archive.kinds, [*held, *beside])
        items = {item.entry.id: item for item in _items(archive, tables, entries, small=small)}
        order = [items[entry] for entry in _tree(entries) if entry != home.id]
        return Casefile(
            site=items[home.id],
            records=tuple(item for item in order if item.kind.family in {"site", "record"}),
            archive_name=tables.about.get("name"),
            issued_by=archive.person,
            issued_at=datetime.now().astimezone().isoformat(timespec="seconds"),
            seq=tables.journal.position()[0],
            beside=tuple(item for item in order if item.kind.family not in {"site", "record"}),
        )


def _beside(tables: Tables, held: Sequence[str]) -> Iterator[Entry]:
    """Walk through what stands in no site and points at these entries."""
    sources = dict.fromkeys(
        link.source for field in POINTING for link in tables.links.to_all(held, field)
    )
    for entry in tables.entries.some(list(sources)).values():
        if entry.kind in POINTING.values() and not entry.removed:
            yield entry


def _items(
    archive: Archive, tables: Tables, entries: Sequence[Entry], *, small: bool
) -> Iterator[Item]:
    names = Names(tables, archive.kinds, entries)
    files = files_of(archive, tables, [entry.id for entry in entries])
    details = tabled(tables, archive.kinds, entries)
    for entry in entries:
        kind = archive.kinds[entry.kind]
        held = tuple(
            _with_rendition(archive, file, small=small) for file in files.get(entry.id, ())
        )
        yield Item(
            entry,
            kind,
            names.all_shown(kind, entry),
            held,
            details.get(entry.id, {}),
            names.all_listed(kind, entry),
        )


def _with_rendition(archive: Archive, file: HeldFile, *, small: bool) -> HeldFile:
    """Give a picture that is no JPEG, and so cannot be set as it is, a picture that can."""
    media_type = file.original.media_type
    is_set_whole = media_type == "image/jpeg" and not small
    if is_set_whole or not media_type.startswith(("image/", "application/pdf")):
        return file
    rendition: Path | None = kept_path(archive, file.original.sha256, RENDITION)
    return replace(file, rendition=rendition)


def _tree(entries: Sequence[Entry]) -> Iterator[str]:
    """Walk through the ids of entries, each followed by what stands below it."""
    below: dict[str, list[str]] = {}
    for entry in entries:
        below.setdefault(entry.parent, []).append(entry.id)
    yield from _walk("", below)


def _walk(parent: str, below: Mapping[str, list[str]]) -> Iterator[str]:
    for entry in below.get(parent, []):
        yield entry
        yield from _walk(entry, below)
