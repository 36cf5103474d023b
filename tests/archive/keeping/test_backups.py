from __future__ import annotations

import json
import os
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.entries.description import Assignment, change
from archive_app.archive.intake.intake import take_in
from archive_app.archive.keeping import backups
from archive_app.archive.keeping.backups import backup, restore
from archive_app.archive.keeping.upkeep import check
from archive_app.archive.layout import RECORDINGS, recordings
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Damaged, Refused, Unavailable
from archive_app.domain.progress import QUIET, Quiet
from tests.archive.conftest import PERSON, sound


@pytest.fixture
def filled(archive: Archive, site: Entry, files: Path) -> Archive:
    """Give the archive with four records."""
    take_in(archive, Quiet(), site=site.code, paths=[files])
    return archive


def originals(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "originals").glob("??/*")}


def test_what_was_backed_up_is_restored_with_its_originals(filled: Archive, tmp_path: Path):
    made = backup(filled, Quiet(), tmp_path / "usb")
    assert (made.files, made.verified) == (4, True)
    assert made.path.parent == tmp_path / "usb"
    assert restore(made.path, tmp_path / "again.archive", Quiet()) == 4
    assert originals(tmp_path / "again.archive") == originals(filled.folder)
    with (
        open_archive(tmp_path / "again.archive", person=PERSON) as again,
        again.store.reading() as theirs,
        filled.store.reading() as ours,
    ):
        assert check(again, Quiet(), fixity=True) == []
        assert again.name == filled.name
        assert list(theirs.entries.all()) == list(ours.entries.all())


@pytest.mark.parametrize("folder", ["kinds", "vocabularies", "profiles", "codes"])
def test_what_an_archive_declares_is_backed_up_word_for_word(
    filled: Archive, tmp_path: Path, folder: str
):
    (filled.folder / folder / "自有.toml").write_text("# 还没写完", "utf-8")
    made = backup(filled, QUIET, tmp_path / "备份")
    restore(made.path, tmp_path / "回来.archive", QUIET)
    assert (tmp_path / "回来.archive" / folder / "自有.toml").read_text("utf-8") == "# 还没写完"


def test_a_backup_of_before_codes_were_in_it_is_restored(filled: Archive, tmp_path: Path):
    made = backup(filled, QUIET, tmp_path / "备份")
    (made.path / "codes").rmdir()
    assert restore(made.path, tmp_path / "回来.archive", QUIET) == made.files


def test_a_restored_archive_goes_on_as_another_device(filled: Archive, site: Entry, tmp_path: Path):
    made = backup(filled, Quiet(), tmp_path)
    change(filled, site.code, [Assignment("address", "=", "之后")])
    restore(made.path, tmp_path / "again.archive", Quiet())
    with open_archive(tmp_path / "again.archive", person=PERSON) as again:
        change(again, site.code, [Assignment("address", "=", "另一条路")])
        assert check(again, Quiet()) == []
        with again.store.reading() as tables:
            last = tables.journal.position()
        with filled.store.reading() as tables:
            assert tables.journal.position()[1] != last[1]


def test_a_backup_is_made_while_the_archive_is_in_use(filled: Archive, site: Entry, tmp_path: Path):
    class Working(Quiet):
        def expect(self, total: int) -> None:
            super().expect(total)
            change(filled, site.code, [Assignment("remarks", "=", f"{total}")])

    made = backup(filled, Working(), tmp_path)
    assert restore(made.path, tmp_path / "again.archive", Quiet()) == 4


def test_backups_of_one_second_are_kept_beside_each_other(
    filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime(2026, 11, 22, 12, 0, 0, tzinfo=tz)

    monkeypatch.setattr(backups, "datetime", Stopped)
    made = [backup(filled, Quiet(), tmp_path).path.name.partition("20261122")[2] for _ in range(3)]
    assert made == ["-120000.backup", "-120000-2.backup", "-120000-3.backup"]


def test_a_place_where_nothing_can_be_restored_is_told(filled: Archive, tmp_path: Path):
    made = backup(filled, Quiet(), tmp_path)
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Unavailable) as told:
        restore(made.path, tmp_path / "file" / "again.archive", Quiet())
    assert told.value.key == "archive_not_restored"


def test_the_archives_own_backups_are_rotated_and_cost_no_second_copy(filled: Archive):
    home = filled.folder / "backups"
    for number in range(9):
        (home / f"重庆-2020010{number}-000000.backup").mkdir()
    made = backup(filled, Quiet())
    assert len(list(home.iterdir())) == backups.ROTATED
    assert made.path in home.iterdir()
    for path in (made.path / "originals").glob("??/*"):
        assert path.stat().st_nlink == 2


@pytest.mark.parametrize("spoilt", ["archive.db", "originals"])
def test_a_damaged_backup_is_not_restored(filled: Archive, tmp_path: Path, spoilt: str):
    made = backup(filled, Quiet(), tmp_path)
    path = next((made.path / spoilt).glob("??/*"), made.path / spoilt)
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(Damaged):
        restore(made.path, tmp_path / "again.archive", Quiet())
    assert not (tmp_path / "again.archive").exists()
    assert not (tmp_path / "again.archive.partial").exists()


def test_a_backup_of_a_damaged_archive_does_not_count(filled: Archive, tmp_path: Path):
    next((filled.folder / "originals").glob("??/*")).unlink()
    with pytest.raises(Damaged) as told:
        backup(filled, Quiet(), tmp_path / "usb")
    assert told.value.key == "original_missing"
    assert list((tmp_path / "usb").iterdir()) == []


def test_a_half_backup_is_never_taken_for_one(filled: Archive, tmp_path: Path):
    class Stopping(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        backup(filled, Stopping(), tmp_path / "usb")
    assert list((tmp_path / "usb").iterdir()) == []
    with pytest.raises(Refused) as told:
        restore(tmp_path / "usb", tmp_path / "again.archive", Quiet())
    assert told.value.key == "not_a_backup"


def test_nothing_is_restored_over_something(filled: Archive, tmp_path: Path):
    made = backup(filled, Quiet(), tmp_path / "usb")
    with pytest.raises(Refused) as told:
        restore(made.path, filled.folder, Quiet())
    assert told.value.key == "folder_in_use"
    (tmp_path / "empty").mkdir()
    assert restore(made.path, tmp_path / "empty", Quiet()) == 4


def test_a_full_disk_leaves_no_half_backup(
    filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.shutil, "copyfile", full)
    with pytest.raises(Unavailable) as told:
        backup(filled, Quiet(), tmp_path / "usb")
    assert told.value.key == "backup_not_written"
    assert list((tmp_path / "usb").iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(filled: Archive, tmp_path: Path):
    (tmp_path / "file").write_bytes(b"x")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Unavailable) as told:
            backup(filled, Quiet(), place)
        assert told.value.key == "backup_not_written"


def test_where_files_have_one_name_only_they_are_copied(
    filled: Archive, monkeypatch: pytest.MonkeyPatch
):
    def refuse(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", refuse)
    assert backup(filled, Quiet()).files == 4


@pytest.fixture
def recorded(filled: Archive) -> Path:
    """A recording of the archive that is no original yet."""
    folder = filled.folder / RECORDINGS
    folder.mkdir()
    return sound(folder / "录音 2024-04-05.wav")


def test_what_was_recorded_and_not_taken_in_is_backed_up_too(
    filled: Archive, recorded: Path, tmp_path: Path
):
    for home in (None, tmp_path / "usb"):
        made = backup(filled, Quiet(), home)
        [copy] = recordings(made.path)
        assert copy.read_bytes() == recorded.read_bytes()
        assert copy.stat().st_nlink == 1  # it may still be recorded into
    restore(made.path, tmp_path / "again.archive", Quiet())
    [again] = recordings(tmp_path / "again.archive")
    assert again.read_bytes() == recorded.read_bytes()


@pytest.mark.parametrize("harm", ["altered", "gone"])
def test_a_recording_that_is_not_what_was_written_is_told(
    filled: Archive, recorded: Path, tmp_path: Path, harm: str
):
    made = backup(filled, Quiet(), tmp_path / "usb")
    [copy] = recordings(made.path)
    if harm == "gone":
        copy.unlink()
    else:
        copy.write_bytes(b"another")
    with pytest.raises(Damaged) as told:
        restore(made.path, tmp_path / "again.archive", Quiet())
    assert recorded.name in str(told.value.details["file"])
    assert not (tmp_path / "again.archive").exists()


def test_a_backup_of_before_there_were_recordings_is_restored(filled: Archive, tmp_path: Path):
    made = backup(filled, Quiet(), tmp_path / "usb")
    manifest = made.path / backups.MANIFEST
    told = json.loads(manifest.read_text("utf-8"))
    del told["recordings"]
    manifest.write_text(json.dumps(told), "utf-8")
    assert restore(made.path, tmp_path / "again.archive", Quiet()) == 4
