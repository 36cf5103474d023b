from __future__ import annotations

import os
from pathlib import Path
from time import time

import pytest

from archive_app.archive.intake import marks
from archive_app.archive.intake.marks import FILE, Marks, mark


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that was written a minute ago."""
    path = tmp_path / "a.jpg"
    path.write_bytes(b"abc")
    os.utime(path, (time() - 60, time() - 60))
    return path


def test_a_file_is_known_again_until_it_is_written_anew(tmp_path: Path, old: Path):
    known = Marks(tmp_path / "derived")
    assert known.sha256(mark(old)) == ""
    known.remember(mark(old), "1234")
    known.keep()
    again = Marks(tmp_path / "derived")
    assert again.sha256(mark(old)) == "1234"
    os.utime(old, (time() - 30, time() - 30))
    assert again.sha256(mark(old)) == ""
    again.keep()  # nothing is new


def test_what_was_written_just_now_may_be_written_again_unseen(tmp_path: Path):
    fresh = tmp_path / "b.jpg"
    fresh.write_bytes(b"abc")
    known = Marks(tmp_path)
    known.remember(mark(fresh), "1234")
    assert known.sha256(mark(fresh)) == ""


@pytest.mark.parametrize("text", ["no json", "[1]", '{"a.jpg": [1]}'])
def test_what_is_no_such_list_is_forgotten(tmp_path: Path, old: Path, text: str):
    (tmp_path / FILE).write_text(text, "utf-8")
    known = Marks(tmp_path)
    known.remember(mark(old), "1234")
    assert known.sha256(mark(old)) == "1234"
    known.keep()
    assert Marks(tmp_path).sha256(mark(old)) == "1234"


def test_the_latest_are_remembered(tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(marks, "MOST", 1)
    known = Marks(tmp_path)
    _, size, written = mark(old)
    known.remember(("first", size, written), "1")
    known.remember(("second", size, written), "2")
    known.keep()
    again = Marks(tmp_path)
    assert [again.sha256((name, size, written)) for name in ("first", "second")] == ["", "2"]


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path, old: Path):
    (tmp_path / "derived").write_bytes(b"in the way")
    known = Marks(tmp_path / "derived")
    known.remember(mark(old), "1234")
    known.keep()
    assert Marks(tmp_path / "derived").sha256(mark(old)) == ""


def test_two_who_look_at_once_both_remember(tmp_path: Path, old: Path):
    _, size, written = mark(old)
    one, other = Marks(tmp_path), Marks(tmp_path)
    one.remember(("first", size, written), "1")
    other.remember(("second", size, written), "2")
    one.keep()
    other.keep()
    again = Marks(tmp_path)
    assert [again.sha256((name, size, written)) for name in ("first", "second")] == ["1", "2"]
