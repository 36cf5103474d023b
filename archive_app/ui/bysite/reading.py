"""What was found site by site, with the names of the sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.finding.labels import named
from archive_app.archive.results.retrieval import find_by_site
from archive_app.domain.hits import Hit, Question

SITES, FIRST = 50, 5
"""How many sites are fetched together, those with most hits first; and the first hits of each."""


@dataclass(frozen=True, slots=True)
class OfSite:
    """A site with how many hits it has, and the first of them."""

    id: str
    name: str
    total: int
    hits: Sequence[Hit]


@dataclass(frozen=True, slots=True)
class BySite:
    """Some sites, of so many in all, and how many hits belong to none."""

    sites: Sequence[OfSite]
    total: int
    others: int


def by_site(archive: Archive, question: Question, start: int = 0, count: int = SITES) -> BySite:
    """Return some sites of those in which a question finds anything, those with most hits first."""
    found = find_by_site(archive, question, limit=count, offset=start, first=FIRST)
    names = named(archive, [("site", one.site) for one in found.by_site])
    sites = [
        OfSite(one.site, names["site", one.site], one.total, one.hits) for one in found.by_site
    ]
    counts = found.facets["site"]
    return BySite(sites, len(counts), found.total - sum(counts.values()))
