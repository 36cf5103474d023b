"""Putting a selection into the trash, and taking one out of it, each in one step."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.batch import Batch
from archive_app.archive.rules import reopen
from archive_app.archive.selecting import each
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Progress, Quiet
from archive_app.store.store import Tables

QUIET = Quiet()


def remove_all(archive: Archive, references: Sequence[str], progress: Progress = QUIET) -> Batch:
    """Put entries, each with all that is below it, into the trash; what names none is told."""
    step = archive.step("remove_many", patient=True, count=len(references))

    def remove(tables: Tables, entry: Entry) -> None:
        tables.entries.remove(entry.id, step.id)
        _reopen_above(archive, tables, entry)

    return each(archive, step, references, progress, remove)


def put_back_all(archive: Archive, references: Sequence[str], progress: Progress = QUIET) -> Batch:
    """Take entries out of the trash, each with what went there together with it."""
    step = archive.step("put_back_many", patient=True, count=len(references))

    def put_back(tables: Tables, entry: Entry) -> None:
        tables.entries.put_back(entry.id)
        _reopen_above(archive, tables, entry)

    return each(archive, step, references, progress, put_back)


def _reopen_above(archive: Archive, tables: Tables, entry: Entry) -> None:
    """Have what a detail belongs to wait for checking again."""
    if archive.kinds[entry.kind].family == "detail":
        reopen(tables, [entry.parent], archive.vocabularies)
