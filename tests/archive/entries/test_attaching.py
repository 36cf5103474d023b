from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.entries.description import add
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def names(archive: Archive, entry: Entry) -> list[str]:
    return [file.file_name for file in sheet(archive, entry.id).files]


def test_files_are_added_behind_those_that_are_there(archive: Archive, site: Entry, files: Path):
    record = add(archive, kind="document", site=site.code, files=[files / "厂史.txt"])
    attach_files(archive, record.code, [files / "总装图.tif", files / "IMG_0001.jpg"])
    assert names(archive, record) == ["厂史.txt", "总装图.tif", "IMG_0001.jpg"]
    undo(archive)
    assert names(archive, record) == ["厂史.txt"]


def test_all_files_are_added_or_none(archive: Archive, site: Entry, files: Path):
    (files / "空.txt").touch()
    with pytest.raises(Refused) as told:
        attach_files(archive, site.code, [files / "厂史.txt", files / "空.txt"])
    assert told.value.key == "empty_file"
    assert names(archive, site) == []


def test_one_original_is_read_once_for_all_who_have_it(archive: Archive, site: Entry, files: Path):
    one = add(archive, kind="document", site=site.code, files=[files / "厂史.txt"])
    with archive.store.reading() as tables:
        before = tables.journal.position()[0]
    other = add(archive, kind="document", site=site.code, files=[files / "厂史.txt"])
    with archive.store.reading() as tables:
        altered = {row.table for row in tables.journal.of_operation(before + 1)}
    assert altered == {"entry", "attachment"}
    assert sheet(archive, one.id).files[0].passages == sheet(archive, other.id).files[0].passages
