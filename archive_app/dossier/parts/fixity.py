"""The list of all files of a dossier with their whole SHA-256."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive_app.domain.casefile import Item
from archive_app.dossier.blocks import Block
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.records import table
from archive_app.dossier.profiles import PartProfile


def fixity(issue: Issue, part: PartProfile, items: Sequence[Item]) -> Iterator[Block]:
    """Yield the ruled list, one line a file; nothing if there are no files."""
    single = [replace(item, files=(file,)) for item in items for file in item.files]
    if single:
        nowhere: frozenset[str] = frozenset()
        yield from (table(issue, profile, single, nowhere) for profile in part.tables)
