"""The second copy: a day's originals, what was recorded, and the database, each read back there."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.field.field import Day
from archive_app.archive.field.receipts import Receipt, write_receipt
from archive_app.archive.layout import RECORDINGS, recordings
from archive_app.domain.entries import Attachment
from archive_app.domain.errors import Damaged, Unavailable
from archive_app.domain.progress import Progress
from archive_app.domain.system_faults import why as told
from archive_app.store.store import Store
from archive_app.store.system import forget, settle
from archive_app.store.vault import sha256_of

SUMS = "SHA256SUMS"
RECEIPT = "收据.pdf"
DATABASE = "archive.db"
UNFINISHED = "未完成 UNFINISHED.txt"
FORBIDDEN = '/\\:*?"<>|'
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
OF_THE_DRIVE = frozenset({"disk_full", "disk_failed", "database_not_opened", "cannot_write"})


def copy_day(archive: Archive, progress: Progress, day: Day, to: Path) -> Receipt:
    """Copy the files of a day and the database into a folder of that day and person elsewhere.

    `to` must be there: a drive that is not plugged in is no empty folder. What an earlier try
    brought there is read again, not copied again. Raise `Unavailable` if the drive is full or
    gone, `Damaged` if an original is, or the drive gives back something else.
    """
    if not to.is_dir():
        raise Unavailable("copy_no_folder", folder=str(to))
    if to.resolve().is_relative_to(archive.folder.resolve()):
        raise Unavailable("copy_inside", folder=str(to))
    folder = to / _plain(f"{archive.folder.stem}-{day.date:%Y%m%d}-{day.person}")
    files, sounds = dict(_named(day)), recordings(archive.folder)
    progress.expect(len(files) + len(sounds) + 2)
    work = _Copying(archive, folder, len(files))
    with work.telling():
        _begin(folder)
        for name, attachment in files.items():
            work.bring(name, attachment)
            progress.step(note=attachment.file_name)
        for sound in sounds:
            work.recording(sound)
            progress.step(note=sound.name)
        database = work.database(progress)
        progress.step(note=DATABASE)
        sums = work.list_all()
        receipt = _receipt(archive, day, work, database, sums)
        (folder / UNFINISHED).unlink()
        settle(folder)
    progress.step()
    return receipt


def _named(day: Day) -> Iterator[tuple[str, Attachment]]:
    """Walk through the day's files, each with its name on any drive: by its entry's code."""
    for line in day.lines:
        taken = set[str]()
        for number, file in enumerate(line.files, start=1):
            name = _plain(file.file_name) or file.original.sha256
            if name.casefold() in taken:
                name = f"{number}_{name}"
            taken.add(name.casefold())
            yield f"{line.code}/{name}", file


def _plain(name: str) -> str:
    """Return a name as any drive takes it, and on one line of a list."""
    signs = ("_" if sign in FORBIDDEN or not sign.isprintable() else sign for sign in name)
    return "".join(signs).strip(". ")


def _begin(folder: Path) -> None:
    """Make the folder, and say in it that it is not whole yet."""
    folder.mkdir(exist_ok=True)
    told = "这份副本还没有复制完，请再清点一次。\nThis copy is not whole yet: copy the day again.\n"
    (folder / UNFINISHED).write_text(told, "utf-8")
    for name in (RECEIPT, SUMS):  # of an earlier copy of this day
        (folder / name).unlink(missing_ok=True)


class _Copying:
    """One copy, under way."""

    def __init__(self, archive: Archive, folder: Path, files: int) -> None:
        self.folder = folder
        self.copied = self.found = self.size = 0
        self._archive = archive
        self._files = files
        self._sums: dict[str, str] = {}

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn what the drive says into a sentence that names how far the copy has come."""
        try:
            yield
        except OSError as error:
            full = error.errno in FULL
            raise self._stopped(told(error), full=full) from error
        except Damaged:
            raise
        except Unavailable as error:  # what the database and the receipt say of a drive
            if error.key not in OF_THE_DRIVE:
                raise
            why = str(error.details.get("why", ""))
            raise self._stopped(why, full=error.key == "disk_full") from error

    def bring(self, name: str, attachment: Attachment) -> None:
        """Have a file on the drive and read it back there."""
        original, target = attachment.original, self.folder / name
        if self._holds(target, original.sha256, original.size):
            self.found += 1
        else:
            source = self._archive.vault.path(original.sha256)
            if not source.exists():
                raise Damaged("original_missing", sha256=original.sha256)
            self._copy(source, target, original.sha256)
            self.copied += 1
        self.size += original.size
        self._sums[name] = original.sha256

    def recording(self, sound: Path) -> None:
        """Have a recording on the drive that is no original yet, as long as it is by now."""
        target = self.folder / RECORDINGS / sound.name
        target.parent.mkdir(exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        shutil.copyfile(sound, part)
        written = sha256_of(part)
        _keep(part)
        if sha256_of(part) != written:
            raise Damaged("copy_differs", file=target.name)
        part.replace(target)
        settle(target.parent)
        self.size += target.stat().st_size
        self._sums[f"{RECORDINGS}/{sound.name}"] = written

    def database(self, progress: Progress) -> str:
        """Have the database on the drive, opened and checked there; return its SHA-256."""
        target = self.folder / DATABASE
        part = target.with_suffix(".part")
        part.unlink(missing_ok=True)
        self._archive.store.copy_to(part, lambda: progress.step(0))
        written = sha256_of(part)
        _keep(part)
        if sha256_of(part) != written or list(_faults(part)):
            raise Damaged("copy_differs", file=DATABASE)
        part.replace(target)
        self.size += target.stat().st_size
        self._sums[DATABASE] = written
        return written

    def list_all(self) -> str:
        """Write the list of all files with their SHA-256; return the list's own."""
        path = self.folder / SUMS
        lines = [f"{sha256}  {name}\n" for name, sha256 in sorted(self._sums.items())]
        path.write_text("".join(lines), "utf-8", newline="\n")
        _keep(path)
        return sha256_of(path)

    def _stopped(self, why: str, *, full: bool) -> Unavailable:
        """Return the error of a drive that takes no more."""
        done, total, folder = self.copied + self.found, self._files, str(self.folder)
        if full:
            return Unavailable("copy_full", folder=folder, done=done, total=total, why=why)
        return Unavailable("copy_failed", folder=folder, done=done, total=total, why=why)

    def _holds(self, target: Path, sha256: str, size: int) -> bool:
        if not target.is_file() or target.stat().st_size != size:
            return False
        forget(target)
        return sha256_of(target) == sha256

    def _copy(self, source: Path, target: Path, sha256: str) -> None:
        """Copy an original under another name first; it gets its own once it was read back."""
        target.parent.mkdir(exist_ok=True)  # never its parents: a drive that is gone stays gone
        part = target.with_name(f"{target.name}.part")
        shutil.copyfile(source, part)
        _keep(part)
        if sha256_of(part) != sha256:
            part.unlink()
            if sha256_of(source) != sha256:
                raise Damaged("original_altered", sha256=sha256)
            raise Damaged("copy_differs", file=target.name)
        part.replace(target)
        settle(target.parent)


def _keep(path: Path) -> None:
    """Have a file on the drive, and nowhere else: what is read of it next comes from there."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    forget(path)


def _faults(path: Path) -> Iterator[str]:
    store = Store(path, device=None)
    try:
        with store.reading() as tables:
            yield from tables.faults()
    finally:
        store.close()


def _receipt(archive: Archive, day: Day, work: _Copying, database: str, sums: str) -> Receipt:
    """Set the page to sign, beside the files."""
    receipt = Receipt(
        folder=work.folder,
        pdf=work.folder / RECEIPT,
        copied=work.copied,
        found=work.found,
        size=work.size,
        database=database,
        sums=sums,
        at=datetime.now().astimezone().isoformat(timespec="seconds"),
        same_drive=work.folder.stat().st_dev == archive.folder.stat().st_dev,
    )
    write_receipt(archive, day, receipt)
    return receipt
