"""Putting a selection into the trash, and taking one out of it, each in one step."""

from __future__ import annotations

from collections.abc import Sequence

from archive_app.archive.archive import Archive
from archive_app.archive.entries.batch import Batch
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.selecting import each
from archive_app.domain.entries import Entry
from archive_app.domain.progress import QUIET, Progress
from archive_app.domain.steps import Step
from archive_app.store.store import Tables


def remove_all(archive: Archive, references: Sequence[str], progress: Progress = QUIET) -> Batch:
    """Put entries, each with all that is below it, into the trash; what names none is told."""
    step = _step(archive, "remove", references)

    def remove(tables: Tables, entry: Entry) -> None:
        tables.entries.remove(entry.id, step.id)
        _reopen_above(archive, tables, entry)

    return each(archive, step, references, progress, remove)


def put_back_all(archive: Archive, references: Sequence[str], progress: Progress = QUIET) -> Batch:
    """Take entries out of the trash, each with what went there together with it."""
    step = _step(archive, "put_back", references)

    def put_back(tables: Tables, entry: Entry) -> None:
        tables.entries.put_back(entry.id)
        _reopen_above(archive, tables, entry)

    return each(archive, step, references, progress, put_back)


def _step(archive: Archive, label: str, references: Sequence[str]) -> Step:
    """Return the step, which tells how many there are if it is more than one."""
    if len(references) == 1:
        return archive.step(label)
    return archive.step(f"{label}_many", patient=True, count=len(references))


def _reopen_above(archive: Archive, tables: Tables, entry: Entry) -> None:
    """Have what a detail belongs to wait for checking again."""
    if archive.kinds[entry.kind].family == "detail":
        reopen(tables, [entry.parent], archive.vocabularies)
