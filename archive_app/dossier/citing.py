"""Sources that running text names, led to where the dossier shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from archive_app.domain.casefile import Item
from archive_app.domain.citations import citations
from archive_app.domain.reference_codes import REFERENCE_CODES, normalised
from archive_app.dossier.blocks import Block, Paragraph, Part


def cited(parts: Iterable[Part], items: Iterable[Item]) -> list[Part]:
    """Return the parts with each source that is one of the items known by its entry."""
    entries = _codes(items)
    return [
        replace(part, blocks=tuple(_cited(block, entries) for block in part.blocks))
        for part in parts
    ]


def _codes(items: Iterable[Item]) -> dict[str, str]:
    """Return the entries by their codes; a code of the archive comes before any other."""
    items = list(items)
    others = {
        normalised(item.shown[field]): item.entry.id
        for item in items
        for field in REFERENCE_CODES
        if item.shown.get(field)
    }
    return others | {item.entry.code: item.entry.id for item in items}


def _cited(block: Block, entries: Mapping[str, str]) -> Block:
    if not isinstance(block, Paragraph):
        return block
    named = dict.fromkeys(code for *_, code in citations(block.text) if code in entries)
    return replace(block, cites=tuple((code, entries[code]) for code in named))
