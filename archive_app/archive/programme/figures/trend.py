"""The trend: how many sites, records, listings and dossiers there were month by month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP
from archive_app.domain.errors import Refused
from archive_app.domain.spells import spells_between

MONTH, YEAR = "month", "year"
TREND, UNTIL, SINCE = "trend", "until", "since"
"""What a number asks for: what is counted, at the end of which period, and if only what came."""
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

    def cell(self, name: str, *, came: bool = False) -> tuple[tuple[str, str], ...]:
        """Return what `Question.figure` asks for what was there, or for what came of that."""
        asked = ((TREND, name), (UNTIL, self.period))
        return (*asked, (SINCE, self.period)) if came else asked


def trend(archive: Archive, unit: str = MONTH) -> list[Period]:
    """Return each month or year from the first that has anything to the last, none left out.

    What was put into the trash is not there from then on. Raise `Refused("unknown_unit")`.
    """
    if unit not in UNITS:
        raise Refused("unknown_unit", unit=unit, nearest=tuple(UNITS))
    families = {kind: name for name in COUNTED for kind in _kinds(archive, name)}
    came: dict[str, dict[str, int]] = {}
    with archive.store.reading() as tables:
        for day, kind, more in tables.figures.changes():
            if kind in families:
                told = came.setdefault(day[: UNITS[unit]], dict.fromkeys(COUNTED, 0))
                told[families[kind]] += more
    return _summed(came)


def there(archive: Archive, asked: Mapping[str, str]) -> list[str]:
    """Return the ids of what is behind a number, by code, those that were removed since too.

    Raise `Refused("not_counted")` for what is not counted.
    """
    if asked.get(TREND) not in COUNTED:
        raise Refused("not_counted", field=asked.get(TREND), nearest=tuple(COUNTED))
    kinds = _kinds(archive, asked[TREND])
    with archive.store.reading() as tables:
        return tables.figures.there(kinds, asked.get(UNTIL, ""), asked.get(SINCE, ""))


def _kinds(archive: Archive, name: str) -> list[str]:
    found = archive.kinds.of_family(COUNTED[name])
    return [kind.id for kind in found if kind.id != GROUP]


def _summed(came: Mapping[str, Mapping[str, int]]) -> list[Period]:
    there = dict.fromkeys(COUNTED, 0)
    found = []
    for period in spells_between(min(came), max(came)) if came else ():
        more = came.get(period, dict.fromkeys(COUNTED, 0))
        there = {name: count + more[name] for name, count in there.items()}
        found.append(Period(period, there, more))
    return found
