"""Which records each part of a dossier shows: each has its place, none is lost."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.domain.casefile import Item
from archive_app.dossier.facts import Issue, terms_of
from archive_app.dossier.profiles import ANY, PartProfile

Parted = list[tuple[PartProfile, list[Item]]]


def parted(issue: Issue) -> Parted:
    """Return the parts with their records; those that no part names go where any kind does."""
    records = issue.casefile.records
    claimed = issue.profile.claimed()
    chosen = [_of(part, records, claimed) for part in issue.profile.parts]
    placed = {item.entry.id for items in chosen for item in items}
    for part, items in zip(issue.profile.parts, chosen, strict=True):
        if ANY in part.kinds:
            items += [item for item in records if item.entry.id not in placed]
    return list(zip(issue.profile.parts, chosen, strict=True))


def _of(part: PartProfile, records: Sequence[Item], claimed: frozenset[str]) -> list[Item]:
    """Return the records of a part's kinds: with its terms, or with none that a part claims."""
    kinds = {*part.kinds, *(kind for table in part.tables for kind in table.kinds)}
    found = [item for item in records if item.kind.id in kinds]
    if part.terms:
        return [item for item in found if not terms_of(item).isdisjoint(part.terms)]
    return [item for item in found if terms_of(item).isdisjoint(claimed)] if claimed else found
