from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.watching import Seen, Sight, look_into, watch
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused, Unavailable
from archive_app.domain.progress import Quiet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder into which a scanner writes."""
    made = tmp_path / "扫描"
    made.mkdir()
    return made


def look(archive: Archive, site: Entry, folder: Path, before: Sight | None = None) -> Seen:
    return look_into(archive, Quiet(), site=site.id, folder=folder, before=before or {})


def names(seen: Seen) -> list[str]:
    return [path.name for path in seen.new]


def test_a_file_is_new_once_it_has_stayed_as_it_was(archive: Archive, site: Entry, folder: Path):
    (folder / "1.txt").write_text("第一页", "utf-8")
    first = look(archive, site, folder)
    assert names(first) == []
    (folder / "2.txt").write_text("第二", "utf-8")
    second = look(archive, site, folder, first.sight)
    assert names(second) == ["1.txt"]
    (folder / "2.txt").write_text("第二页", "utf-8")  # it was still being written
    third = look(archive, site, folder, second.sight)
    assert names(third) == ["1.txt"]
    assert names(look(archive, site, folder, third.sight)) == ["1.txt", "2.txt"]


def test_what_the_site_holds_is_not_new(archive: Archive, site: Entry, folder: Path):
    page = folder / "1.txt"
    page.write_text("第一页", "utf-8")
    first = look(archive, site, folder)
    take_in(archive, Quiet(), site=site.code, paths=[page])
    assert names(look(archive, site, folder, first.sight)) == []


@pytest.mark.parametrize(
    "name", [".hidden.jpg", "a.jpg.part", "b.CRDOWNLOAD", "~$厂志.docx", "c.tmp", "Thumbs.db"]
)
def test_what_is_hidden_or_unfinished_by_its_name_is_passed_over(
    archive: Archive, site: Entry, folder: Path, name: str
):
    (folder / name).write_bytes(b"abc")
    (folder / "empty.jpg").touch()
    first = look(archive, site, folder)
    assert names(look(archive, site, folder, first.sight)) == []


def test_a_folder_that_is_gone_and_a_site_that_is_none_are_told(
    archive: Archive, site: Entry, folder: Path
):
    with pytest.raises(Unavailable, match="watch_no_folder"):
        look(archive, site, folder / "gone")
    with pytest.raises(Refused, match="unknown_entry"):
        look_into(archive, Quiet(), site="A-0099", folder=folder, before={})


def test_what_comes_into_the_folder_is_taken_in_until_somebody_stops(
    archive: Archive, site: Entry, folder: Path
):
    away = folder.with_name("不在")
    rounds = 0

    def wait() -> None:
        nonlocal rounds
        rounds += 1
        if rounds == 1:
            (folder / "1.txt").write_text("第一页", "utf-8")
            (folder / "坏.jpg").write_bytes(b"\xff\xd8\xff\xe0")
        elif rounds == 4:
            folder.rename(away)
        elif rounds == 5:
            away.rename(folder)
            (folder / "2.txt").write_text("第二页", "utf-8")
        elif rounds == 8:
            raise Cancelled

    done = watch(archive, Quiet(), site=site.code, folder=folder, wait=wait)
    assert [one.file.name for one in done.taken_in] == ["1.txt", "2.txt"]
    assert [one.file.name for one in done.refused] == ["坏.jpg"]  # once
    assert not done.cancelled


def test_who_stops_while_files_come_in_is_told_what_did_not(
    archive: Archive, site: Entry, folder: Path
):
    class Stopping(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            with archive.store.reading() as tables:
                if len(list(tables.entries.all())) > 1:
                    raise Cancelled

    for name in ("1.txt", "2.txt"):
        (folder / name).write_text(name, "utf-8")
    done = watch(archive, Stopping(), site=site.code, folder=folder, wait=lambda: None)
    assert done.cancelled
    assert len(done.taken_in) == len(done.left_out) == 1
