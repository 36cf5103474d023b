from __future__ import annotations

from pathlib import Path

from archive_app.store.lock import Lock


def test_one_holds_the_lock_and_the_other_is_told_who(tmp_path: Path):
    first, second = Lock(tmp_path), Lock(tmp_path)
    assert first.take()
    assert not second.take()
    assert "@" in second.holder()
    first.free()
    assert second.take()
    second.free()
    second.free()


def test_a_lock_that_nobody_wrote_tells_nobody(tmp_path: Path):
    assert Lock(tmp_path).holder() == ""
    (tmp_path / "archive.lock").write_bytes(b"[]")
    assert Lock(tmp_path).holder() == ""


def test_who_has_let_go_is_not_named(tmp_path: Path):
    first = Lock(tmp_path)
    assert first.take()
    first.free()
    assert Lock(tmp_path).holder() == ""


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path):
    assert not Lock(tmp_path / "nowhere").take()
