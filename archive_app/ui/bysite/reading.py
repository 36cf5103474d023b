"""What was found site by site, with the names of the sites."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_app.archive.archive import Archive
from archive_app.archive.finding.labels import named
from archive_app.archive.results.retrieval import find_by_site
from archive_app.domain.hits import Hit, Question

SITES, FIRST = 200, 5
"""How many sites are shown, those with most hits; and the first hits of each."""


@dataclass(frozen=True, slots=True)
class OfSite:
    """A site with how many hits it has, and the first of them."""

    id: str
    name: str
    total: int
    hits: Sequence[Hit]


@dataclass(frozen=True, slots=True)
class BySite:
    """All sites that are shown, and how many hits belong to none of them."""

    sites: Sequence[OfSite]
    others: int


def by_site(archive: Archive, question: Question) -> BySite:
    """Return what a question finds site by site, the sites with most hits first."""
    found = find_by_site(archive, question, limit=SITES, first=FIRST)
    names = named(archive, [("site", one.site) for one in found.by_site])
    sites = [
        OfSite(one.site, names["site", one.site], one.total, one.hits) for one in found.by_site
    ]
    return BySite(sites, found.total - sum(one.total for one in sites))
