"""How much of what filing asks for is filled in: of each site with all its records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.entries.divisions import GROUP
from archive_app.archive.entries.wholes import whole
from archive_app.domain.entries import Entry
from archive_app.domain.kinds import Kind

FIELD = "completeness"
BANDS = (("whole", 100), ("most", 80), ("half", 50), ("less", 0))
"""The bands by which sites are counted, each from which hundredth on."""
BATCH = 2_000  # entries that are read at once
ASKED = ("site", "record")
"""The families whose fields filing asks for."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many fields filing asks for of a site and its records, and how many say something.

    `checked` are the records that were approved, of `records` in all.
    """

    site: str
    asked: int
    given: int
    records: int
    checked: int

    @property
    def hundredths(self) -> int:
        """Return the share that is filled in; a hundred only if nothing is missing."""
        return 100 * self.given // self.asked if self.asked else 100

    @property
    def band(self) -> str:
        """Return the band that the share is in."""
        return next(band for band, least in BANDS if self.hundredths >= least)


def completeness(archive: Archive) -> list[Completeness]:
    """Return how complete each site is, groups of sites left out, by id."""
    asked = {
        kind.id: fields
        for family in ASKED
        for kind in archive.kinds.of_family(family)
        if kind.id != GROUP and (fields := _asked(kind))
    }
    counts: dict[str, list[int]] = {}
    with archive.store.reading() as tables:
        ids = tables.entries.ids(without=[one.id for one in archive.kinds if one.id not in asked])
        for start in range(0, len(ids), BATCH):
            found = tables.entries.some(ids[start : start + BATCH]).values()
            for entry in whole(tables, archive.kinds, list(found)):
                _count(counts.setdefault(entry.site, [0, 0, 0, 0]), entry, asked[entry.kind])
    return [Completeness(site, *told) for site, told in sorted(counts.items())]


def bands(archive: Archive) -> dict[str, list[str]]:
    """Return the band of each site, as figures count by it."""
    return {one.site: [f"{FIELD}/{one.band}"] for one in completeness(archive)}


def _asked(kind: Kind) -> Sequence[str]:
    return [field.id for field in kind.fields if field.required != "never" and not field.retired]


def _count(told: list[int], entry: Entry, asked: Iterable[str]) -> None:
    """Add what an entry has to what is counted of its site."""
    fields = list(asked)
    told[0] += len(fields)
    told[1] += sum(entry.values.get(field) not in (None, "", []) for field in fields)
    if entry.id != entry.site:
        told[2] += 1
        told[3] += entry.values.get("checking_state") == "checking_state/checked"
