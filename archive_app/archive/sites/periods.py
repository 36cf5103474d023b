"""The periods of sites: which one the founding year says, and all that a site's life touches."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Entry, Value
from archive_app.domain.periods import PERIODS, period_of, touched

DATED = ("site_name",)  # the details whose dates count
LIFE = ("founded", "opened", "closed", "since", "until")
"""The dates that bound a site's life: its own, and those of the names that it had."""


def suggested(entry: Entry) -> dict[str, str]:
    """Return the period of each scheme, by field, that the founding year of a site says."""
    founded = entry.values.get("founded", [])
    found = {vocabulary: period_of(founded, vocabulary) for vocabulary in PERIODS}
    return {vocabulary: term for vocabulary, term in found.items() if term}


def spans(archive: Archive, vocabulary: str = "period") -> dict[str, list[str]]:
    """Return the ids of the sites whose life touches a period, by its term, in their order.

    A site is in every period from its first date to its last one, so the numbers add up to more
    than there are sites.
    """
    kinds = [kind.id for kind in archive.kinds.of_family("site")]
    with archive.store.reading() as tables:
        sites = tables.entries.of_kinds(kinds)
        details: dict[str, list[Entry]] = {}
        for detail in tables.entries.details([site.id for site in sites], DATED):
            details.setdefault(detail.parent, []).append(detail)
    terms = [term.id for term in archive.vocabularies.of(vocabulary)]
    found: dict[str, list[str]] = {term: [] for term in terms}
    for site in sites:
        life = _life([site, *details.get(site.id, [])])
        for term in touched(life, vocabulary):
            found[term].append(site.id)
    return {term: held for term, held in found.items() if held}


def _life(entries: Iterable[Entry]) -> list[Value]:
    return [entry.values[date] for entry in entries for date in LIFE if date in entry.values]
