"""The trend: how many sites, records, listings and dossiers there were month by month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP
from archive_app.domain.errors import Refused
from archive_app.domain.spells import spells_between

MONTH, YEAR = "month", "year"
UNITS: Mapping[str, int] = {MONTH: len("2026-11"), YEAR: len("2026")}
"""How much of a day tells the period that it is in."""
SITES, RECORDS, LISTINGS, EDITIONS = "sites", "records", "listings", "editions"
COUNTED = {SITES: "site", RECORDS: "record", LISTINGS: "designation", EDITIONS: "edition"}
"""What is counted, by the family of its kinds; groups of sites are no sites."""


@dataclass(frozen=True, slots=True)
class Period:
    """What there was at the end of a month or year, and what came in it, by COUNTED."""

    period: str
    there: Mapping[str, int]
    came: Mapping[str, int]


def trend(archive: Archive, unit: str = MONTH) -> list[Period]:
    """Return each month or year from the first that has anything to the last, none left out.

    What was put into the trash is not there from then on. Raise `Refused("unknown_unit")`.
    """
    if unit not in UNITS:
        raise Refused("unknown_unit", unit=unit, nearest=tuple(UNITS))
    families = {
        kind.id: name
        for name, family in COUNTED.items()
        for kind in archive.kinds.of_family(family)
        if kind.id != GROUP
    }
    came: dict[str, dict[str, int]] = {}
    with archive.store.reading() as tables:
        for day, kind, more in tables.figures.changes():
            if kind in families:
                told = came.setdefault(day[: UNITS[unit]], dict.fromkeys(COUNTED, 0))
                told[families[kind]] += more
    return _summed(came)


def _summed(came: Mapping[str, Mapping[str, int]]) -> list[Period]:
    there = dict.fromkeys(COUNTED, 0)
    found = []
    for period in spells_between(min(came), max(came)) if came else ():
        more = came.get(period, dict.fromkeys(COUNTED, 0))
        there = {name: count + more[name] for name, count in there.items()}
        found.append(Period(period, there, more))
    return found
