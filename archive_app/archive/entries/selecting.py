"""A selection: the entries that several references name, in their order, and doing to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import TOGETHER, Batch, RefusedEntry
from archive_app.archive.entries.references import entry_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Progress
from archive_app.domain.steps import Step
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


def each(
    archive: Archive,
    step: Step,
    references: Sequence[str],
    progress: Progress,
    do: Callable[[Tables, Entry], object],
) -> Batch:
    """Do something to each of some entries in one step; what refuses is told, the others go on.

    `do` raises `Refused` before it writes anything. Progress counts entries, and `Cancelled` leaves
    done what it has counted.
    """
    progress.expect(len(references))
    changed, refused = 0, list[RefusedEntry]()
    for start in range(0, len(references), TOGETHER):
        part = references[start : start + TOGETHER]
        with archive.operation(step) as tables:
            entries, left = selected(tables, part)
            unknown = len(left)
            for entry in entries:
                try:
                    do(tables, entry)
                except Refused as why:
                    left.append(RefusedEntry(entry.code, why))
        refused += left
        changed += len(entries) - (len(left) - unknown)
        progress.step(len(part))
    return Batch(changed, tuple(refused))
