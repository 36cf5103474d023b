"""A selection: the entries that several references name, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.archive.batch import RefusedEntry
from archive_app.archive.references import entry_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables


def selected(tables: Tables, references: Sequence[str]) -> tuple[list[Entry], list[RefusedEntry]]:
    """Return the entries of some codes, reference codes or ids, each once, and what names none."""
    known = tables.entries.some(references)  # a window gives ids: found in one go
    entries: dict[str, Entry] = {}
    refused: list[RefusedEntry] = []
    for reference in references:
        try:
            entry = known.get(reference) or entry_in(tables, reference)
        except Refused as why:
            refused.append(RefusedEntry(reference, why))
        else:
            entries[entry.id] = entry
    return list(entries.values()), refused
