"""The list of core items (核心物项清册): what stands for the heritage, with quantities."""

from __future__ import annotations

from collections.abc import Iterator

from archive_app.domain.casefile import Item
from archive_app.dossier.blocks import Block
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.records import table
from archive_app.dossier.profiles import PartProfile

LAST = 1 << 30


def core_items(issue: Issue, part: PartProfile) -> Iterator[Block]:
    """Yield the ruled list of the records that are core items, by their own numbers."""
    items = [item for item in issue.casefile.records if item.entry.values.get("core_item") is True]
    items.sort(key=_number)
    if items:
        nowhere: frozenset[str] = frozenset()
        yield from (table(issue, profile, items, nowhere) for profile in part.tables)


def _number(item: Item) -> float:
    said = item.entry.values.get("core_number")
    return said if isinstance(said, int | float) else LAST
