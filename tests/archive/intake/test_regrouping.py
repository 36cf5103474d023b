from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.entries.description import add, entry_of
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.regrouping import join, split
from archive_app.archive.results.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph


@pytest.fixture
def codes(archive: Archive, site: Entry, tmp_path: Path) -> list[str]:
    for name in ("一.jpg", "二.jpg", "三.jpg"):
        photograph(tmp_path / name, name)
    paths = [tmp_path / name for name in ("一.jpg", "二.jpg", "三.jpg")]
    return [one.code for one in take_in(archive, Quiet(), site=site.code, paths=paths).taken_in]


def held(archive: Archive, code: str) -> list[str]:
    return [one.file_name for one in sheet(archive, code).files]


def test_a_record_gets_the_files_of_others_and_gives_them_back(archive: Archive, codes: list[str]):
    first, second, third = codes
    join(archive, first, [second, third, first])
    assert held(archive, first) == ["一.jpg", "二.jpg", "三.jpg"]
    assert entry_of(archive, second).removed
    history.undo(archive)
    assert held(archive, first) == ["一.jpg"]
    assert held(archive, second) == ["二.jpg"]
    assert not entry_of(archive, second).removed


def test_a_file_becomes_a_record_of_its_own(archive: Archive, codes: list[str]):
    first, second, _ = codes
    join(archive, first, [second])
    made = split(archive, first, 2)
    assert held(archive, made.code) == ["二.jpg"]
    assert held(archive, first) == ["一.jpg"]
    assert sheet(archive, made.code).shown["date"] == "2024-04-05"
    for number in (1, 2):
        with pytest.raises(Refused, match="no_such_file_of_entry"):
            split(archive, first, number)


def test_what_does_not_belong_together_is_not_joined(
    archive: Archive, site: Entry, codes: list[str], files: Path
):
    [sound] = take_in(archive, Quiet(), site=site.code, paths=[files / "访谈.wav"]).taken_in
    with pytest.raises(Refused, match="kind_does_not_take"):
        join(archive, codes[0], [sound.code])
    elsewhere = add(archive, kind="photograph", site=add(archive, kind="site").code)
    with pytest.raises(Refused, match="not_joined"):
        join(archive, codes[0], [elsewhere.code])
    assert held(archive, codes[0]) == ["一.jpg"]
