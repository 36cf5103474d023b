"""What is new in a folder that is watched: whole files that the archive does not hold yet."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import files_in
from archive_app.archive.intake.goal import goal_of
from archive_app.archive.intake.marks import Mark, Marks, mark
from archive_app.archive.intake.options import Options
from archive_app.domain.errors import Unavailable
from archive_app.domain.progress import Progress
from archive_app.store.vault import sha256_of

UNFINISHED = frozenset(
    [".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".tmp", ".temp"]
)

Sight = Mapping[Path, Mark]
"""The files of a folder as they were seen once."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look into the folder found: what is `new` and whole, and all that is there."""

    new: tuple[Path, ...]
    sight: Sight


def look_into(
    archive: Archive, progress: Progress, *, site: str, folder: Path, before: Sight
) -> Seen:
    """Return what is new in a folder since nobody looked: whole, and not held by the site.

    A file is whole when it is as it was at the look `before`; what a program is still writing has
    another size or time. Raise `Unavailable` if the folder is gone, `Refused` if the site is.
    """
    home = goal_of(archive, site, Options()).home
    now = _sight(folder)
    marks = Marks(archive.derived)
    new: list[Path] = []
    for path, marked in now.items():
        progress.step(0, path.name)
        if before.get(path) != marked or not marked[1]:
            continue
        with suppress(OSError):  # taken away while we look
            sha256 = marks.sha256(marked) or sha256_of(path)
            marks.remember(marked, sha256)
            with archive.store.reading() as tables:
                if not tables.originals.holders(sha256, home.id):
                    new.append(path)
    marks.keep()
    return Seen(tuple(new), now)


def _sight(folder: Path) -> dict[Path, Mark]:
    """Return the files of a folder that nothing calls unfinished or hidden, as they are now."""
    if not folder.is_dir():
        raise Unavailable("watch_no_folder", folder=str(folder))
    found: dict[Path, Mark] = {}
    for listed in files_in([folder]):
        path = listed.path
        if listed.fault or path.name.startswith("~$") or path.suffix.lower() in UNFINISHED:
            continue
        with suppress(OSError):
            found[path] = mark(path)
    return found
