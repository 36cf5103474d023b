"""One writer at a time, short saves, nothing left lying about."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typing_extensions import override
from whoosh.util.filelock import FileLock

from archive_app.domain.errors import Cancelled, Unavailable
from archive_app.domain.hits import Document
from archive_app.domain.progress import Quiet
from archive_app.search import writing
from archive_app.search.index import Index
from archive_app.search.reading import parse
from archive_app.search.stamps import STAMP, Position
from archive_app.search.writing import turn

Make = Callable[..., Document]


def test_only_one_writes_at_a_time(tmp_path: Path) -> None:
    with (
        turn(tmp_path / "search"),
        pytest.raises(Unavailable, match="index_busy"),
        turn(tmp_path / "search"),
    ):
        pytest.fail("two had the turn")
    with turn(tmp_path / "search"):
        assert (tmp_path / "search").is_dir()


def test_while_another_writes_an_index_says_so_and_still_answers(
    tmp_path: Path, indexed: Callable[..., Index], document: Make
) -> None:
    index = indexed(document("1", "高炉"))
    with turn(tmp_path / "search-0"):
        with pytest.raises(Unavailable, match="index_busy"):
            index.catch_up([document("2", "高炉")], [], Position(2, "two"))
        with pytest.raises(Unavailable, match="index_busy"):
            index.rebuild([], Position(2, "two"), Quiet())
        assert index.search(parse("高炉")).ids == ("1",)
    index.catch_up([document("2", "高炉")], [], Position(2, "two"))
    assert index.position == Position(2, "two")
    assert index.search(parse("高炉")).ids == ("1", "2")


def test_many_saves_leave_few_segments(
    tmp_path: Path, indexed: Callable[..., Index], document: Make
) -> None:
    index = indexed(*(document(f"old {n}", "高炉") for n in range(20)))
    for n in range(40):
        index.catch_up([document(f"{n % 25}", f"烟囱{n}号")], [], Position(n + 2, "x"))
        index.merge()
    assert index.search(parse("烟囱")).total == 25
    assert index.search(parse("烟囱39号")).ids == ("14",)
    assert index.search(parse("烟囱14号")).total == 0
    assert len([*tmp_path.rglob("*.entries")]) < 16


def test_a_cancelled_rebuild_leaves_the_old_index_and_nothing_else(
    tmp_path: Path, indexed: Callable[..., Index], document: Make
) -> None:
    class Stopped(Quiet):
        @override
        def step(self, done: int = 1, note: str = "") -> None:
            raise Cancelled

    index = indexed(document("1", "高炉"))
    with pytest.raises(Cancelled):
        index.rebuild([document("2", "烟囱")], Position(9, "nine"), Stopped())
    assert index.position == Position(1, "one")
    assert index.search(parse("高炉")).ids == ("1",)
    assert len([*(tmp_path / "search-0").iterdir()]) == 3  # the build, the stamp, the lock


def test_a_large_archive_is_written_in_several_segments(
    tmp_path: Path, indexed: Callable[..., Index], document: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_ENTRIES", 3)
    index = indexed(*(document(str(n), "高炉") for n in range(7)))
    assert len([*tmp_path.rglob("*.entries")]) == 3
    assert set(index.search(parse("高炉")).ids) == set("0123456")
    index.catch_up([document("4", "烟囱")], ["0"], Position(2, "two"))
    assert set(index.search(parse("高炉")).ids) == set("12356")


def test_segments_are_merged_no_further_than_one_has_room_for(
    tmp_path: Path, indexed: Callable[..., Index], document: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_ENTRIES", 5)
    index = indexed()
    for n in range(16):
        index.catch_up([document(str(n), "高炉")], [], Position(n, "x"))
    index.merge()
    assert 4 <= len([*tmp_path.rglob("*.entries")]) < 8
    assert index.search(parse("高炉")).total == 16


def test_a_segment_that_is_half_gone_is_written_anew(
    tmp_path: Path, indexed: Callable[..., Index], document: Make
) -> None:
    index = indexed(*(document(f"{n}", "高炉" * 99) for n in range(10)))
    index.catch_up([], [f"{n}" for n in range(6)], Position(2, "two"))
    (before,) = tmp_path.rglob("*.entries")
    size = before.stat().st_size
    index.merge()
    (after,) = tmp_path.rglob("*.entries")
    assert after.stat().st_size < size
    assert index.search(parse("高炉")).ids == ("6", "7", "8", "9")
    index.catch_up([], ["6", "7", "8", "9"], Position(3, "three"))
    index.merge()
    assert not [*tmp_path.rglob("*.entries")]
    assert index.search(parse("")).total == 0


def test_a_lock_of_whooshs_own_is_respected(
    tmp_path: Path, indexed: Callable[..., Index], document: Make
) -> None:
    index = indexed(document("1", "高炉"))
    (contents,) = tmp_path.rglob("*.toc")
    lock = FileLock(str(contents.with_name("MAIN_WRITELOCK")))
    assert lock.acquire()
    with pytest.raises(Unavailable, match="index_busy"):
        index.catch_up([document("2", "高炉")], [], Position(2, "two"))
    lock.release()
    index.catch_up([document("2", "高炉")], [], Position(2, "two"))
    assert index.search(parse("高炉")).total == 2


def test_a_disk_that_fills_up_while_saving_leaves_the_index_as_it_was(
    indexed: Callable[..., Index], document: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    index = indexed(document("1", "高炉"))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(Unavailable, match="index_not_written"):
            index.catch_up([document("2", "高炉")], ["1"], Position(2, "two"))
    assert index.position == Position(1, "one")
    assert index.search(parse("高炉")).ids == ("1",)
    index.catch_up([document("2", "高炉")], ["1"], Position(2, "two"))
    assert index.search(parse("高炉")).ids == ("2",)


def test_a_disk_that_will_not_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "search").write_text("a file where the folder should be")
    with pytest.raises(Unavailable, match="index_not_written"):
        Index.open(tmp_path / "search").rebuild([], Position(1, "one"), Quiet())


def test_what_is_not_ours_is_cleared_away_by_a_rebuild(tmp_path: Path, document: Make) -> None:
    folder = tmp_path / "search"
    (folder / "strange").mkdir(parents=True)
    (folder / "_MAIN_1.toc").write_bytes(b"from elsewhere")
    index = Index.open(folder)
    assert index.position is None
    index.rebuild([document("1", "高炉")], Position(1, "one"), Quiet())
    left = {path.name for path in folder.iterdir()}
    assert len(left) == 3
    assert {STAMP, "lock"} < left
    assert index.search(parse("高炉")).total == 1
    index.close()
