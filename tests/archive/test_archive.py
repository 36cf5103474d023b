from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive, create, open_archive
from archive_app.archive.entries.description import Assignment, add, change
from archive_app.domain.changes import Changes
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.store.definitions import About
from archive_app.wording import explain
from tests.archive.conftest import PERSON


def test_an_archive_that_was_closed_opens_as_it_was(archive: Archive, site: Entry):
    archive.close()
    with open_archive(archive.folder, person="李工") as again:
        assert again.name == "重庆工业遗产"
        assert not again.read_only
        with again.store.reading() as tables:
            assert tables.entries.codes() == [site.code]


def test_an_archive_takes_the_name_of_its_folder(tmp_path: Path):
    with create(tmp_path / "某厂.archive", person=PERSON) as made:
        assert made.name == "某厂"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_an_archive_may_lie_where_a_name_is_no_text(tmp_path: Path):
    folder = tmp_path / os.fsdecode(b"\xb3\xa7.archive")  # GBK, as old disks have it
    with create(folder, person=PERSON) as made:
        assert made.name == "??"
    with open_archive(folder, person=PERSON) as again:
        assert not again.read_only


def test_a_folder_in_use_is_not_made_an_archive(tmp_path: Path):
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(Refused) as told:
        create(tmp_path, person=PERSON)
    assert told.value.key == "folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(Unavailable) as told:
        create(tmp_path / "file" / "a.archive", person=PERSON)
    assert told.value.key == "folder_not_made"


@pytest.mark.parametrize("there", [True, False])
def test_an_archive_that_cannot_be_made_whole_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, there: bool
):
    def full(*_: object) -> None:
        raise Unavailable("disk_full")

    folder = tmp_path / "某厂.archive"
    if there:
        folder.mkdir()
    with monkeypatch.context() as patched:
        patched.setattr(About, "put", full)
        with pytest.raises(Unavailable):
            create(folder, person=PERSON)
    assert (folder.exists(), list(folder.glob("*"))) == (there, [])
    with create(folder, person=PERSON) as made:
        assert not made.read_only


@pytest.mark.parametrize("read_only", [True, False])
def test_an_empty_database_is_damage_and_not_a_new_archive(archive: Archive, *, read_only: bool):
    archive.close()
    (archive.folder / "archive.db").write_bytes(b"")
    with pytest.raises(Damaged) as told:
        open_archive(archive.folder, person=PERSON, read_only=read_only)
    assert explain(told.value, "zh") == "档案库的数据库已损坏：文件是空的。请从备份恢复。"


def test_a_folder_that_is_no_archive_is_told(tmp_path: Path):
    with pytest.raises(Unavailable) as told:
        open_archive(tmp_path, person=PERSON)
    assert told.value.key == "not_an_archive"


def test_a_second_opener_reads_and_is_told_who_writes(archive: Archive, site: Entry):
    with open_archive(archive.folder, person="李工") as second:
        assert second.read_only
        assert "@" in second.held_by
        with second.store.reading() as tables:
            assert tables.entries.get(site.id)
        with pytest.raises(Unavailable) as told:
            change(second, site.code, [Assignment("name", "=", "别名")])
        assert told.value.key == "read_only"


def test_a_copied_archive_is_another_device(archive: Archive, site: Entry, tmp_path: Path):
    archive.close()
    shutil.copytree(archive.folder, tmp_path / "copy.archive")
    with open_archive(tmp_path / "copy.archive", person=PERSON) as copy:
        assert add(copy, kind="site").code == "B-0001"
        with copy.store.reading() as tables:
            assert list(tables.journal.faults()) == []
    with open_archive(archive.folder, person=PERSON) as again:
        assert add(again, kind="site").code == "A-0002"
    assert site.code == "A-0001"


def test_who_listens_hears_what_changed(archive: Archive):
    heard: list[Changes] = []
    end = archive.subscribe(heard.append)
    entry = add(archive, kind="site")
    end()
    add(archive, kind="site")
    assert [changes.entries for changes in heard] == [{entry.id}]


def test_half_copies_are_emptied_at_opening(archive: Archive):
    archive.close()
    (archive.folder / "incoming" / "half").write_bytes(b"x")
    with open_archive(archive.folder, person=PERSON):
        assert list((archive.folder / "incoming").iterdir()) == []


def test_an_archive_that_cannot_be_opened_is_not_kept_locked(archive: Archive):
    archive.close()
    database = archive.folder / "archive.db"
    whole = database.read_bytes()
    database.write_bytes(b"no database" * 1000)
    with pytest.raises(Unavailable):
        open_archive(archive.folder, person=PERSON)
    database.write_bytes(whole)
    with open_archive(archive.folder, person=PERSON) as again:
        assert not again.read_only


def test_an_archive_says_how_to_read_it_without_us(archive: Archive):
    assert "originals/" in (archive.folder / "README.txt").read_text("utf-8")
