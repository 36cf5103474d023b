"""Backups: whole copies of an archive, opened and checked before they count."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.declared import FOLDERS as DECLARED
from archive_app.archive.layout import FOLDERS, RECORDINGS, recordings
from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.domain.progress import Progress
from archive_app.domain.system_faults import why as told
from archive_app.store.store import Store
from archive_app.store.system import protect, settle
from archive_app.store.vault import Vault, sha256_of

ROTATED = 7  # backups that stay in the archive's own folder
MANIFEST = "backup.json"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made and verified: how many originals, how many bytes in all."""

    path: Path
    files: int
    size: int
    verified: bool


def backup(archive: Archive, progress: Progress, to: Path | None = None) -> Backup:
    """Copy an archive while it is in use; the copy is verified and only then gets its name.

    Without `to` it goes to the archive's `backups/`, where the last seven are kept.
    """
    home = to or archive.folder / "backups"
    target = _free(home, f"{archive.folder.stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S}")
    with _whole(target, "backup_not_written") as place:
        archive.store.copy_to(place / "archive.db", lambda: progress.step(0))
        for folder in DECLARED.values():
            shutil.copytree(archive.folder / folder, place / folder)
        shutil.copyfile(archive.folder / "README.txt", place / "README.txt")
        copy = _copy if to else _link  # beside the originals a second copy would protect nothing
        files, size = _copy_originals(place, archive.vault, progress, copy)
        sounds = _copy_recordings(archive.folder, place)
        _write_manifest(place, files, sounds)
    if to is None:
        _rotate(home)
    return Backup(target, files, size, verified=True)


def restore(backup: Path, folder: Path, progress: Progress) -> int:
    """Make an archive of a backup in a new folder, verified; return how many originals it has.

    Raise `Refused` if the folder is in use or this is no backup, `Damaged` if the backup is not
    what was written: nothing is left behind then.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_in_use", folder=str(folder))
    database, sounds = _read_manifest(backup)
    if sha256_of(backup / "archive.db") != database:
        raise Damaged("backup_damaged", file="archive.db")
    if folder.exists():
        folder.rmdir()
    with _whole(folder, "archive_not_restored") as place:
        for name in FOLDERS:
            (place / name).mkdir(exist_ok=True)
        for name in DECLARED.values():
            if (backup / name).exists():  # codes are in backups of later days only
                shutil.copytree(backup / name, place / name, dirs_exist_ok=True)
        for name in ("archive.db", "README.txt"):
            _copy(backup / name, place / name)
        files, _ = _copy_originals(place, Vault(backup), progress, _copy)
        _verify_recordings(sounds, _copy_recordings(backup, place))
    return files


def _free(home: Path, name: str) -> Path:
    """Return where a backup goes; two that are made in one second have different names."""
    names = chain([name], (f"{name}-{again}" for again in count(2)))
    return next(path for one in names if not (path := home / f"{one}.backup").exists())


@contextmanager
def _whole(target: Path, failed: str) -> Iterator[Path]:
    """Have a folder to fill that gets its name when it is whole, and is gone otherwise.

    Where it cannot be written, `failed` is the key of what is told.
    """
    place = target.with_name(f"{target.name}.partial")
    shutil.rmtree(place, ignore_errors=True)  # of an earlier try that was cut off
    try:
        place.mkdir(parents=True)
        yield place
        settle(place)
        place.rename(target)
        settle(target.parent)
    except OSError as error:
        raise Unavailable(failed, why=told(error)) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _copy_originals(
    place: Path, source: Vault, progress: Progress, copy: Callable[[Path, Path], None]
) -> tuple[int, int]:
    """Copy what a copied database names and verify every copy; return their number and bytes."""
    store = Store(place / "archive.db", device=None)
    try:
        with store.reading() as tables:
            faults = list(tables.faults())
            originals = list(tables.originals.all())
    finally:
        store.close()
    if faults:
        raise Damaged("backup_damaged", file="archive.db", why=faults[0])
    target, size = Vault(place), 0
    progress.expect(len(originals))
    for original in originals:
        path = target.path(original.sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            copy(source.path(original.sha256), path)
        except FileNotFoundError as error:
            raise Damaged("original_missing", sha256=original.sha256) from error
        protect(path)
        target.verify(original.sha256, original.size)
        size += original.size
        progress.step(note=original.sha256[:12])
    (place / "originals").mkdir(exist_ok=True)
    return len(originals), size + (place / "archive.db").stat().st_size


def _copy_recordings(source: Path, place: Path) -> dict[str, str]:
    """Copy what was recorded and not taken in yet, whole as it is at any moment; return its sums.

    It is never linked: what is still being recorded goes on in the archive.
    """
    sums: dict[str, str] = {}
    for path in recordings(source):
        copy = place / RECORDINGS / path.name
        copy.parent.mkdir(exist_ok=True)
        _copy(path, copy)
        sums[path.name] = sha256_of(copy)
    return sums


def _verify_recordings(written: Mapping[str, str], found: Mapping[str, str]) -> None:
    """Raise `Damaged` if a recording is not what was written."""
    for name, sha256 in written.items():
        if found.get(name) != sha256:
            raise Damaged("backup_damaged", file=f"{RECORDINGS}/{name}")


def _copy(source: Path, target: Path) -> None:
    """Copy a file and wait until it is on the disk."""
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _link(source: Path, target: Path) -> None:
    """Give a file a second name, or copy it where the file system cannot."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        _copy(source, target)


def _write_manifest(place: Path, files: int, sounds: Mapping[str, str]) -> None:
    told = {
        "format": 1,
        "made": datetime.now().astimezone().isoformat(timespec="seconds"),
        "originals": files,
        "database": sha256_of(place / "archive.db"),
        "recordings": dict(sounds),
    }
    (place / MANIFEST).write_text(json.dumps(told, indent=1), "utf-8")


def _read_manifest(backup: Path) -> tuple[str, dict[str, str]]:
    """Return the sum of the database and those of the recordings, none in an older backup."""
    try:
        told = json.loads((backup / MANIFEST).read_text("utf-8"))
        return told["database"], dict(told.get("recordings", {}))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused("not_a_backup", folder=str(backup)) from error


def _rotate(home: Path) -> None:
    for old in sorted(home.glob("*.backup"))[:-ROTATED]:
        shutil.rmtree(old, ignore_errors=True)
