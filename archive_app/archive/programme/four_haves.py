"""What each site has of the four things (四有), what is not whole, and what is lacking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import Names, whole
from archive_app.domain.advice import DOUBTFUL, Advice
from archive_app.domain.entries import Entry
from archive_app.domain.four_haves import (
    CONTROL_ZONE,
    CUSTODIAN,
    HAVES,
    LACKING,
    MARKER,
    PARTLY,
    PROTECTED_AREA,
    RECORD_FILE,
    WHOLE,
    asked_of,
)
from archive_app.domain.kinds import Kinds
from archive_app.domain.protection import STATUS
from archive_app.domain.watching import day_of
from archive_app.store.store import Tables

SITE, EDITION = "site", "edition"
ZONE, MARKER_KIND, CUSTODIAN_KIND = "protection_zone", "marker", "custodian"
DETAILS = (ZONE, MARKER_KIND, CUSTODIAN_KIND)
NO_FILES = ("annual-report", "application", "field-sheet", "reading-copy", "registration-form")
"""Profiles of dossiers that are no record file of a site; one's own profiles may be."""
SORTS = {PROTECTED_AREA: "zone_sort/protection", CONTROL_ZONE: "zone_sort/control"}
FIELDS = {
    PROTECTED_AREA: ("protection_area", "protection_area_published"),
    CONTROL_ZONE: ("control_zone_published",),
    MARKER: ("sign",),
    RECORD_FILE: (),
    CUSTODIAN: ("management", "supervisor", "contact"),
}
"""The fields of a site that tell something of a thing, though not all that there is to it."""


@dataclass(frozen=True, slots=True)
class Have:
    """One of the four things: whether it is there, and the entries that are it.

    `told` are their names; of the record file its newest edition.
    """

    state: str
    told: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A site with what it has by name, one of HAVES, and what its legal status asks for."""

    site: Entry
    haves: Mapping[str, Have]
    asked: tuple[str, ...]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return what is asked for and is not whole."""
        return tuple(name for name in self.asked if self.haves[name].state != WHOLE)


def four_haves(archive: Archive, references: Sequence[str] = ()) -> list[Standing]:
    """Return what all sites have, or some, by their codes; groups of sites have nothing."""
    with archive.store.reading() as tables:
        asked = {entry_in(tables, one).site for one in references}
        named = tables.entries.some(sorted(asked)).values()
        sites = [one for one in named if one.kind == SITE and not one.removed]
        sites = sites if asked else tables.entries.of_kinds([SITE])
        found = whole(tables, archive.kinds, sorted(sites, key=lambda one: one.code))
        held = _held(tables, archive.kinds, [one.id for one in found] if asked else None)
    today = datetime.now().astimezone().date()
    return [_standing(site, held.get(site.id, []), today) for site in found]


def flags(site: Entry, details: Sequence[Entry]) -> Iterator[Advice]:
    """Walk through what the legal status of a whole site asks for and is not whole.

    The record file is none of it: a dossier is not held up by its own absence.
    """
    if asked_of(str(site.values.get(STATUS, ""))):
        today = datetime.now().astimezone().date()
        told = _standing(site, [(one, one.title) for one in details], today)
        for name in told.lacking:
            if name != RECORD_FILE:
                key = f"{name}_{told.haves[name].state}"
                yield Advice(FIELDS[name][0], key, DOUBTFUL, site.id)


def _held(
    tables: Tables, kinds: Kinds, sites: Sequence[str] | None
) -> dict[str, list[tuple[Entry, str]]]:
    """Return the zones, markers, custodians and editions by site, each with its name.

    A custodian goes by who it is.
    """
    if sites is None:
        entries = tables.entries.of_kinds([*DETAILS, EDITION])
    else:
        entries = tables.entries.details(sites, DETAILS)
        entries += [
            one for site in sites for one in tables.entries.of_site(site) if one.kind == EDITION
        ]
    entries = whole(tables, kinds, entries)
    names = Names(tables, kinds, entries)
    found: dict[str, list[tuple[Entry, str]]] = {}
    for one in entries:
        shown = names.all_shown(kinds[one.kind], one)
        found.setdefault(one.site, []).append((one, shown.get(CUSTODIAN) or one.title))
    return found


def _standing(site: Entry, held: Sequence[tuple[Entry, str]], today: date) -> Standing:
    haves = {name: _have(name, site, held, today) for name in HAVES}
    return Standing(site, haves, asked_of(str(site.values.get(STATUS, ""))))


def _have(name: str, site: Entry, held: Sequence[tuple[Entry, str]], today: date) -> Have:
    of_it = [(one, told) for one, told in held if _is(name, one)]
    good = [(one, told) for one, told in of_it if _is_whole(name, one, today)]
    if name == RECORD_FILE:
        good = sorted(good, key=lambda pair: int(str(pair[0].values["journal_position"])))[-1:]
    shown = good or of_it
    partly = bool(of_it) or any(site.values.get(field) for field in FIELDS[name])
    state = WHOLE if good else PARTLY if partly else LACKING
    return Have(state, tuple(told for _, told in shown), tuple(one.id for one, _ in shown))


def _is(name: str, entry: Entry) -> bool:
    """Tell whether an entry is one of a thing."""
    if name in SORTS:
        return entry.kind == ZONE and entry.values.get("zone_sort") == SORTS[name]
    return entry.kind == {MARKER: MARKER_KIND, RECORD_FILE: EDITION}.get(name, CUSTODIAN_KIND)


def _is_whole(name: str, entry: Entry, today: date) -> bool:
    """Tell whether a zone has its outline, a marker its photograph, a dossier is a record file.

    A custodian is one as long as that has not ended.
    """
    if name in SORTS:
        return bool(entry.values.get("outline"))
    if name == MARKER:
        return bool(entry.values.get("photographs"))
    if name == RECORD_FILE:
        return entry.values.get("profile") not in NO_FILES
    ended = day_of(entry.values.get("until"))
    return ended is None or ended >= today
