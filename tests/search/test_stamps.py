"""How far an index has read is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.search.stamps import STAMP, Position, Stamp, read_stamp, write_stamp


def test_a_stamp_is_read_as_it_was_written(tmp_path: Path) -> None:
    stamp = Stamp(Position(7, "ab12"), "build")
    write_stamp(tmp_path, Stamp(Position(6, "ab11"), "build"))
    write_stamp(tmp_path, stamp)
    assert read_stamp(tmp_path) == stamp
    assert [path.name for path in tmp_path.iterdir()] == [STAMP]


@pytest.mark.parametrize(
    "bytes_",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"format": 1}',
        b'{"format": 0, "seq": 1, "hash": "a", "build": "b"}',
        b'{"format": 1, "seq": "x", "hash": "a", "build": "b"}',
        b'{"format": 1, "seq": 1, "hash": "a", "bu',
    ],
)
def test_what_is_no_stamp_of_ours_is_none(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / STAMP).write_bytes(bytes_)
    assert read_stamp(tmp_path) is None


def test_a_folder_that_is_not_there_has_no_stamp(tmp_path: Path) -> None:
    assert read_stamp(tmp_path / "nowhere") is None
