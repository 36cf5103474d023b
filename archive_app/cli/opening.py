"""Opening the archive that a command names: to change it, or only to read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive_app.archive.archive import Archive, open_archive
from archive_app.cli.manner import Manner
from archive_app.domain.errors import Unavailable


def reading(folder: Path, manner: Manner) -> Archive:
    """Open an archive to read it; nobody who changes it meanwhile is in the way, nor are we."""
    archive = open_archive(folder, person=manner.person, read_only=True)
    archive.language = manner.language
    return archive


@contextmanager
def changing(folder: Path, manner: Manner) -> Iterator[Archive]:
    """Open an archive to change it; raise `Unavailable("held")` naming who is doing so already."""
    with open_archive(folder, person=manner.person) as archive:
        if archive.held_by:
            raise Unavailable("held", by=archive.held_by)
        archive.language = manner.language
        yield archive
