from __future__ import annotations

import os
from pathlib import Path
from time import time

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake import looking
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.looking import Look, Looked, look_at
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled
from archive_app.domain.progress import Quiet


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose bytes are read, in their order."""
    names: list[str] = []
    real = looking.sha256_of

    def sha256_of(path: Path) -> str:
        names.append(path.name)
        return real(path)

    monkeypatch.setattr(looking, "sha256_of", sha256_of)
    return names


def look(archive: Archive, *paths: Path, known: Look | None = None) -> Look:
    return look_at(archive, Quiet(), paths, known=known)


def test_each_file_says_what_it_is_or_has_a_fault(archive: Archive, files: Path):
    (files / "空.jpg").touch()
    found = {one.path.name: one for one in look(archive, files, files / "没有.jpg").files}
    assert found["访谈.wav"].reading is not None
    assert found["访谈.wav"].reading.facts.duration == 2.0
    assert found["访谈.wav"].size == (files / "访谈.wav").stat().st_size
    faults = {name: one.fault.key for name, one in found.items() if one.fault}
    assert faults == {"空.jpg": "empty_file", "没有.jpg": "no_such_file"}


def test_a_file_that_is_pointed_at_twice_is_looked_at_once(archive: Archive, files: Path):
    assert len(look(archive, files, files / "访谈.wav").files) == 4


def test_what_was_looked_at_is_not_read_again(archive: Archive, files: Path, read: list[str]):
    first = look(archive, files / "访谈.wav")
    both = look(archive, files / "访谈.wav", files / "厂史.txt", known=first)
    assert read == ["访谈.wav", "厂史.txt"]
    assert both.files[0] is first.files[0]


def test_a_file_that_lay_there_yesterday_is_known_by_its_mark(
    archive: Archive, site: Entry, files: Path, read: list[str]
):
    sound = files / "访谈.wav"
    os.utime(sound, (time() - 86_400, time() - 86_400))
    take_in(archive, Quiet(), site=site.code, paths=[sound])
    [one] = look(archive, sound).files
    [again] = look(archive, sound).files
    assert read == ["访谈.wav"]
    assert again == one
    assert again.reading is not None
    assert again.reading.facts.duration == 2.0  # as it was read when it came in


def test_only_what_was_read_now_is_a_reading(archive: Archive, site: Entry, files: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files / "访谈.wav"])
    found = look(archive, files)
    held = next(one for one in found.files if one.path.name == "访谈.wav")
    assert held.sha256 not in found.readings()
    assert len(found.readings()) == 3


def test_of_a_text_only_the_beginning_is_kept(archive: Archive, tmp_path: Path):
    long = tmp_path / "厂志.txt"
    long.write_text("\n\n".join(f"第{n}节" * 400 for n in range(40)), "utf-8")
    [one] = look(archive, long).files
    assert one.reading is not None
    assert 0 < len(one.reading.passages) <= looking.BEGINNING


def test_a_look_can_be_stopped_and_keeps_what_it_saw(archive: Archive, files: Path):
    class Stopping(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            raise Cancelled

    found = look_at(archive, Stopping(), [files])
    assert found.cancelled
    assert [type(one) for one in found.files] == [Looked]
