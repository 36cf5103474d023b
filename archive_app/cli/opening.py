"""Opening the archive that a command names: to change it, or only to read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.declared import awaits
from archive_app.cli.answers import tell
from archive_app.cli.manner import Manner
from archive_app.domain.errors import Unavailable
from archive_app.wording import explain


def reading(folder: Path, manner: Manner) -> Archive:
    """Open an archive to read it; nobody who changes it meanwhile is in the way, nor are we.

    Kinds, profiles and the like that were changed by hand since are in force from then on.
    """
    archive = open_archive(folder, person=manner.person, read_only=True)
    if awaits(folder, archive.store):
        archive.close()
        with open_archive(folder, person=manner.person) as changed:
            _tell_faults(changed, manner)
        archive = open_archive(folder, person=manner.person, read_only=True)
    archive.language = manner.language
    return archive


@contextmanager
def changing(folder: Path, manner: Manner) -> Iterator[Archive]:
    """Open an archive to change it; raise `Unavailable("held")` naming who is doing so already."""
    with open_archive(folder, person=manner.person) as archive:
        if archive.held_by:
            raise Unavailable("held", by=archive.held_by)
        _tell_faults(archive, manner)
        archive.language = manner.language
        yield archive


def _tell_faults(archive: Archive, manner: Manner) -> None:
    """Say on stderr what is wrong in the archive's own files, whose last good version holds."""
    for fault in archive.faults:
        tell(explain(fault, manner.language))
