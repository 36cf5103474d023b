"""What is new in a folder that is watched: whole files that the archive does not hold yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import files_in
from archive_app.archive.intake.goal import goal_of
from archive_app.archive.intake.intake import Intake, take_in
from archive_app.archive.intake.marks import Mark, Marks, mark
from archive_app.archive.intake.options import Options
from archive_app.domain.errors import Cancelled, Unavailable
from archive_app.domain.progress import Progress, Within
from archive_app.store.vault import sha256_of

UNFINISHED = frozenset(
    [".part", ".partial", ".filepart", ".crdownload", ".download", ".opdownload", ".tmp", ".temp"]
)
NO_FOLDER = "watch_no_folder"

Sight = Mapping[Path, Mark]
"""The files of a folder as they were seen once."""

_CHOSEN = Options()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look into the folder found: what is `new` and whole, and all that is there."""

    new: tuple[Path, ...]
    sight: Sight


def watch(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    folder: Path,
    wait: Callable[[], None],
    options: Options = _CHOSEN,
) -> Intake:
    """Take in what is new in a folder, again and again after `wait`, until somebody stops it.

    What is refused is not tried again as long as the watch lasts. A folder that is gone is waited
    for. Return what became of all files; raise `Refused` for an unknown site, record or kind.
    """
    goal_of(archive, site, options)
    done = Intake((), (), ())
    sight: Sight = {}
    tried: set[Path] = set()
    with suppress(Cancelled):
        while not done.cancelled:
            seen = _looked(archive, progress, site, folder, sight)
            sight = seen.sight
            fresh = [path for path in seen.new if path not in tried]
            tried.update(fresh)
            if fresh:
                within = Within(progress)  # nobody knows how many will come in all
                then = take_in(archive, within, site=site, paths=fresh, options=options)
                done = _both(done, then)
            wait()
    return replace(done, cancelled=bool(done.left_out))


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


def _looked(archive: Archive, progress: Progress, site: str, folder: Path, before: Sight) -> Seen:
    """Look into the folder; nothing is in one that is gone for now."""
    try:
        return look_into(archive, progress, site=site, folder=folder, before=before)
    except Unavailable as gone:
        if gone.key != NO_FOLDER:
            raise
        return Seen((), {})


def _both(first: Intake, then: Intake) -> Intake:
    """Return what became of the files of two takings in."""
    return Intake(
        first.taken_in + then.taken_in,
        first.already_held + then.already_held,
        first.refused + then.refused,
        then.cancelled,
        then.left_out,
    )


def _sight(folder: Path) -> dict[Path, Mark]:
    """Return the files of a folder that nothing calls unfinished or hidden, as they are now."""
    if not folder.is_dir():
        raise Unavailable(NO_FOLDER, folder=str(folder))
    found: dict[Path, Mark] = {}
    for listed in files_in([folder]):
        path = listed.path
        if listed.fault or path.name.startswith("~$") or path.suffix.lower() in UNFINISHED:
            continue
        with suppress(OSError):
            found[path] = mark(path)
    return found
