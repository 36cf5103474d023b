"""A day on a second drive: whole and read back, or said not to be."""

from __future__ import annotations

import errno
import hashlib
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.field import copying
from archive_app.archive.field.copying import SUMS, UNFINISHED, copy_day
from archive_app.archive.field.field import Day, day
from archive_app.archive.intake.intake import take_in
from archive_app.archive.layout import RECORDINGS
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Damaged, Unavailable
from archive_app.domain.progress import Quiet
from tests.archive.conftest import PERSON, photograph, sound

TODAY = datetime.now().astimezone().date()


@pytest.fixture
def done(archive: Archive, site: Entry, files: Path) -> Day:
    """Give a day on which four files came in."""
    take_in(archive, Quiet(), site=site.code, paths=[files])
    return day(archive, TODAY)


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    """Give a folder on a second drive."""
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def test_every_file_of_the_day_is_listed_and_is_what_came_in(
    archive: Archive, done: Day, drive: Path, files: Path
):
    receipt = copy_day(archive, Quiet(), done, drive)
    listed = dict(
        reversed(line.split("  ", 1)) for line in (receipt.folder / SUMS).read_text().splitlines()
    )
    for name, sha256 in listed.items():
        assert hashlib.sha256((receipt.folder / name).read_bytes()).hexdigest() == sha256
    brought = {Path(name).name for name in listed} - {"archive.db"}
    assert brought == {path.name for path in files.iterdir()}
    assert (receipt.files, receipt.copied, receipt.found) == (4, 4, 0)
    assert not (receipt.folder / UNFINISHED).exists()
    assert receipt.sums == hashlib.sha256((receipt.folder / SUMS).read_bytes()).hexdigest()


def test_the_database_is_an_archive_when_it_is_opened(
    archive: Archive, done: Day, drive: Path, tmp_path: Path
):
    receipt = copy_day(archive, Quiet(), done, drive)
    again = tmp_path / "again.archive"
    shutil.copytree(archive.folder, again)
    shutil.copyfile(receipt.folder / "archive.db", again / "archive.db")
    with open_archive(again, person=PERSON) as opened:
        assert len(day(opened, TODAY).lines) == len(done.lines)


def test_a_copy_that_was_cut_off_says_so_and_is_gone_on_with(
    archive: Archive, done: Day, drive: Path
):
    class Stopping(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            if note.endswith(".wav"):
                raise Cancelled

    with pytest.raises(Cancelled):
        copy_day(archive, Stopping(), done, drive)
    (folder,) = drive.iterdir()
    assert (folder / UNFINISHED).exists()
    assert not (folder / "收据.pdf").exists()
    receipt = copy_day(archive, Quiet(), done, drive)
    assert receipt.found >= 1
    assert receipt.files == 4
    assert not (folder / UNFINISHED).exists()


def test_a_file_that_another_hand_altered_there_is_copied_anew(
    archive: Archive, done: Day, drive: Path
):
    folder = copy_day(archive, Quiet(), done, drive).folder
    altered = next(folder.rglob("*.wav"))
    altered.write_bytes(b"\0" * altered.stat().st_size)
    receipt = copy_day(archive, Quiet(), done, drive)
    assert (receipt.copied, receipt.found) == (1, 3)


@pytest.mark.parametrize(("code", "key"), [(errno.ENOSPC, "copy_full"), (errno.EIO, "copy_failed")])
def test_a_drive_that_takes_no_more_is_told_with_how_far_it_came(
    archive: Archive,
    done: Day,
    drive: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    key: str,
):
    copied = shutil.copyfile

    def fails(source: Path, target: Path) -> Path:
        if len(list(drive.rglob("A-*/*"))) >= 2:
            raise OSError(code, "the drive")
        return copied(source, target)

    monkeypatch.setattr(copying.shutil, "copyfile", fails)
    with pytest.raises(Unavailable, match=key) as told:
        copy_day(archive, Quiet(), done, drive)
    assert (told.value.details["done"], told.value.details["total"]) == (2, 4)
    monkeypatch.undo()
    assert copy_day(archive, Quiet(), done, drive).found == 2


def test_a_drive_that_was_pulled_out_is_not_made_again_on_the_disk_below(
    archive: Archive, done: Day, drive: Path
):
    class Pulling(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            shutil.rmtree(drive)
            drive.mkdir()  # the place where it was mounted

    with pytest.raises(Unavailable, match="copy_failed"):
        copy_day(archive, Pulling(), done, drive)
    assert not list(drive.iterdir())


def test_a_database_for_which_there_is_no_room_is_told_alike(
    archive: Archive, done: Day, drive: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise Unavailable("disk_full", why="database or disk is full")

    monkeypatch.setattr(archive.store, "copy_to", full)
    with pytest.raises(Unavailable, match="copy_full"):
        copy_day(archive, Quiet(), done, drive)
    monkeypatch.setattr(archive.store, "copy_to", lambda *_: full_of("older_version"))
    with pytest.raises(Unavailable, match="older_version"):
        copy_day(archive, Quiet(), done, drive)


def full_of(key: str) -> None:
    raise Unavailable(key)


def test_a_drive_that_is_not_plugged_in_is_no_empty_folder(
    archive: Archive, done: Day, tmp_path: Path
):
    with pytest.raises(Unavailable, match="copy_no_folder"):
        copy_day(archive, Quiet(), done, tmp_path / "usb")
    assert not (tmp_path / "usb").exists()
    with pytest.raises(Unavailable, match="copy_inside"):
        copy_day(archive, Quiet(), done, archive.folder / "backups")


def test_a_drive_that_gives_back_something_else_is_not_trusted(
    archive: Archive, done: Day, drive: Path, monkeypatch: pytest.MonkeyPatch
):
    def rots(path: Path) -> None:
        path.write_bytes(b"rot")

    monkeypatch.setattr(copying, "forget", rots)
    with pytest.raises(Damaged, match="copy_differs"):
        copy_day(archive, Quiet(), done, drive)
    assert not list(drive.rglob("A-*/*"))
    with pytest.raises(Damaged, match="copy_differs"):
        copy_day(archive, Quiet(), replace(done, lines=()), drive)
    assert not list(drive.rglob("archive.db"))


def test_a_damaged_original_is_named_for_what_it_is(archive: Archive, done: Day, drive: Path):
    sha256 = done.lines[0].files[0].original.sha256
    path = archive.vault.path(sha256)
    path.chmod(0o644)
    path.write_bytes(b"altered")
    with pytest.raises(Damaged, match="original_altered"):
        copy_day(archive, Quiet(), done, drive)
    path.unlink()
    with pytest.raises(Damaged, match="original_missing"):
        copy_day(archive, Quiet(), done, drive)


def test_two_files_of_one_entry_never_share_a_name(
    archive: Archive, site: Entry, drive: Path, tmp_path: Path
):
    for folder in ("一", "二"):
        (tmp_path / folder).mkdir()
        attach_files(archive, site.code, [photograph(tmp_path / folder / "DSC1.jpg", folder)])
    receipt = copy_day(archive, Quiet(), day(archive, TODAY), drive)
    names = {path.name for path in (receipt.folder / site.code).iterdir()}
    assert names == {"DSC1.jpg", "2_DSC1.jpg"}


def test_names_are_such_as_any_drive_takes_and_each_person_has_a_folder(
    archive: Archive, site: Entry, drive: Path, tmp_path: Path
):
    (tmp_path / "厂:志\n1.txt").write_text("一九三八年", "utf-8")
    take_in(archive, Quiet(), site=site.code, paths=[tmp_path / "厂:志\n1.txt"])
    first = copy_day(archive, Quiet(), day(archive, TODAY), drive)
    assert [path.name for path in first.folder.glob("A-*/*")] == ["厂_志␊1.txt"]
    archive.person = "李/工"
    second = copy_day(archive, Quiet(), day(archive, TODAY), drive)
    assert second.folder.name.endswith("-李_工")
    assert first.pdf.exists()


def test_the_same_drive_is_no_second_one(archive: Archive, done: Day, drive: Path):
    assert copy_day(archive, Quiet(), done, drive).same_drive


def test_what_was_recorded_and_not_taken_in_is_on_the_drive_too(
    archive: Archive, done: Day, drive: Path
):
    folder = archive.folder / RECORDINGS
    folder.mkdir()
    told = sound(folder / "录音 2024-04-05.wav")
    receipt = copy_day(archive, Quiet(), done, drive)
    copy = receipt.folder / RECORDINGS / told.name
    assert copy.read_bytes() == told.read_bytes()
    sum_of_it = hashlib.sha256(told.read_bytes()).hexdigest()
    assert f"{sum_of_it}  {RECORDINGS}/{told.name}" in (receipt.folder / SUMS).read_text("utf-8")
