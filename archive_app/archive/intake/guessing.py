"""Of which kind a file that comes in is: the one that was chosen, or the likeliest."""

from __future__ import annotations

from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import name_of
from archive_app.domain.errors import Refused
from archive_app.domain.guessing import kind_for, takes
from archive_app.domain.kinds import Kind
from archive_app.domain.readings import Reading


def kind_of(archive: Archive, given: Kind | None, reading: Reading, file: Path) -> Kind:
    """Return the kind of a file's record; raise `Refused` if the chosen one does not take it."""
    media_type = reading.media_type
    if given is None:
        return kind_for(archive.kinds, media_type, reading.facts, reading.passages, name_of(file))
    if not takes(given, media_type):
        raise Refused("kind_does_not_take", kind=given.label, media_type=media_type)
    return given
