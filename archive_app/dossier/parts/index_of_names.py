"""The people and organisations of a dossier, each with the pages that tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from archive_app.domain.casefile import Item
from archive_app.domain.claims import OPENING
from archive_app.dossier.blocks import Block, FirstPages, Heads, Row, Table
from archive_app.dossier.facts import Issue

HEADS = (Heads("姓名（名称）", 60), Heads("页号", 98))
MOST = 60  # entries of which the pages are told


def index_of_names(issue: Issue, items: Sequence[Item]) -> Iterator[Block]:
    """Yield the ruled index; nothing if nobody is named."""
    found: dict[str, list[str]] = {}
    for item in items:
        for name in _named([item, *(one for rows in item.details.values() for one in rows)], issue):
            entries = found.setdefault(name, [])
            if item.entry.id not in entries:
                entries.append(item.entry.id)
    if found:
        rows = (
            Row((name, FirstPages(tuple(found[name][:MOST])))) for name in sorted(found, key=_order)
        )
        yield Table(HEADS, tuple(rows))


def _named(items: Iterable[Item], issue: Issue) -> Iterator[str]:
    for item in items:
        for field in item.kind.fields:
            if field.type == "agent":
                told = item.listed.get(field.id) or (issue.field(item, field.id),)
                yield from (name.partition(OPENING)[0].strip() for name in told if name.strip())


def _order(name: str) -> bytes:
    """Return what brings common characters into the order of their sounds: GB 2312's own."""
    return name.encode("gb18030", "replace")
