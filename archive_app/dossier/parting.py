"""Which records each part of a dossier shows: each has its place, none is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive_app.domain.casefile import Item
from archive_app.dossier.facts import Issue, terms_of
from archive_app.dossier.profiles import ANY, PartProfile
from archive_app.dossier.years import span, told_of_year

CORE, CORE_ITEM = "core", "core_item"
Parted = list[tuple[PartProfile, list[Item]]]


def parted(issue: Issue) -> Parted:
    """Return the parts with their records; those that no part names go where any kind does.

    What a part that is left out shows, no other shows in its place.
    """
    return [(part, told_of_year(issue, part, items)) for part, items in _all(issue)]


def shown(issue: Issue) -> list[Item]:
    """Return the site and all that some part shows: its records, and core items."""
    held = [item for _, items in parted(issue) for item in items]
    parts = (part for part in issue.profile.parts if part.id not in issue.without)
    if any(part.sort == CORE for part in parts):
        held += [
            item for item in issue.casefile.records if item.entry.values.get(CORE_ITEM) is True
        ]
    return once([issue.casefile.site, *held])


def undated(issue: Issue) -> list[Item]:
    """Return what a yearly dossier would show if it said of which year it is."""
    return once(
        item
        for part, items in _all(issue)
        for item in items
        if issue.year and part.by_year and span(issue, part, item) is None
    )


def once(items: Iterable[Item]) -> list[Item]:
    """Return the items in their order, those that stand in several parts where they first do."""
    return list({item.entry.id: item for item in items}.values())


def _all(issue: Issue) -> Parted:
    """Return the parts with their records of all years."""
    told = (*issue.casefile.records, *issue.casefile.beside)
    claimed = issue.profile.claimed()
    chosen = [(part, _of(part, told, claimed)) for part in issue.profile.parts]
    placed = {item.entry.id for _, items in chosen for item in items}
    rest = [item for item in issue.casefile.records if item.entry.id not in placed]
    return [
        (part, [*items, *(rest if ANY in part.kinds else ())])
        for part, items in chosen
        if part.id not in issue.without
    ]


def _of(part: PartProfile, records: Sequence[Item], claimed: frozenset[str]) -> list[Item]:
    """Return the records of a part's kinds: with its terms, or with none that a part claims."""
    kinds = {*part.kinds, *(kind for table in part.tables for kind in table.kinds)}
    found = [item for item in records if item.kind.id in kinds]
    if part.terms:
        return [item for item in found if not terms_of(item).isdisjoint(part.terms)]
    return [item for item in found if terms_of(item).isdisjoint(claimed)] if claimed else found
