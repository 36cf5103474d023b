"""Damage of an original, told by the record that it belongs to: people know no SHA-256."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.domain.casefile import Casefile
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Damaged

ORIGINALS = frozenset({"original_altered", "original_missing"})

Whose = Callable[[str], Entry | None]
"""Tells by its SHA-256 whose an original is."""


@contextmanager
def told_by_record(whose: Whose) -> Iterator[None]:
    """Name the record first where an original turns out to be damaged inside."""
    try:
        yield
    except Damaged as damage:
        sha256 = str(damage.details.get("sha256", ""))
        found = whose(sha256) if damage.key in ORIGINALS else None
        if not found:
            raise
        record = f"{found.code} {found.title}".strip()
        raise Damaged(f"record_{damage.key}", record=record, sha256=sha256) from damage


def holder_in(casefile: Casefile, sha256: str) -> Entry | None:
    """Return whose an original is of all that a dossier tells."""
    items = (casefile.site, *casefile.records, *casefile.beside)
    held = (item.entry for item in items for file in item.files if file.original.sha256 == sha256)
    return next(held, None)


def holder_at(archive: Archive, site: str, sha256: str) -> Entry | None:
    """Return whose an original is at a site now."""
    with archive.store.reading() as tables:
        codes = tables.originals.holders(sha256, site)
        return entry_in(tables, codes[0]) if codes else None
