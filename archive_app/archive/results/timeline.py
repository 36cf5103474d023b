"""What was found, year by year, with the chronicle of the site that it was looked for in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.results.listing import Listing
from archive_app.archive.sites.chronicle import chronicle
from archive_app.domain.chronicle import Moment


@dataclass(frozen=True, slots=True)
class Timeline:
    """The ids of entries by the year they begin in, both in order; the dateless; the chronicle."""

    years: Mapping[int, Sequence[str]]
    undated: Sequence[str]
    moments: Sequence[Moment]

    def within(self, years: range) -> list[str]:
        """Return the ids of the entries of some years, the earliest first."""
        return [entry for year, ids in self.years.items() if year in years for entry in ids]

    def told(self, years: range) -> list[Moment]:
        """Return what the chronicle tells of some years."""
        return [one for one in self.moments if year_of(one) in years]


def timeline(archive: Archive, ids: Sequence[str], site: str = "") -> Timeline:
    """Return entries by their years, and what happened at a site if one is given by its id."""
    years: dict[int, list[str]] = {}
    with archive.store.reading() as tables:
        dated = tables.tallies.years_of(ids)
    for entry, year in dated.items():
        years.setdefault(year, []).append(entry)
    moments = chronicle(archive, site) if site else []
    return Timeline(years, [one for one in ids if one not in dated], moments)


def listed(archive: Archive, ids: Sequence[str], text: str) -> Listing:
    """Return some entries as a list, in their order, with the hits of a text marked."""
    return Listing(archive, text, ids, {})


def year_of(moment: Moment) -> int:
    """Return the year in which a moment begins, 0 if nobody knows."""
    return int((moment.earliest or moment.latest or "0")[:4])
