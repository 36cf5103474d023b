"""Segments are read where they lie, and lie on the disk before they count."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.domain.hits import Document
from archive_app.search.index import Index
from archive_app.search.mapped import MappedFile, Window, flush


def test_a_window_reads_like_a_file() -> None:
    data = bytes(range(256)) * 40
    file = io.BufferedReader(Window(memoryview(data)), 64)
    same = io.BytesIO(data)
    for step in (3, 100, 1000, 7):
        assert file.read(step) == same.read(step)
        assert file.tell() == same.tell()
    assert file.seek(-10, io.SEEK_END) == same.seek(-10, io.SEEK_END)
    assert file.read() == same.read()
    assert file.read(1) == b""


def test_a_mapped_file_copies_nothing_until_it_is_read() -> None:
    data = bytearray(b"\0" * 4096)
    file = MappedFile(memoryview(data), "x")
    data[8] = 255  # a copy would not notice
    assert file.get_byte(8) == 255
    file.close()


def test_segments_are_flushed_before_the_table_of_contents_names_them(
    indexed: Callable[..., Index],
    document: Callable[..., Document],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order: list[str] = []
    fsync, rename = os.fsync, os.rename

    def fsync_seen(handle: int) -> None:
        order.append(Path(f"/proc/self/fd/{handle}").readlink().suffix)
        fsync(handle)

    def rename_seen(old: str, new: str) -> None:
        order.append("renamed")
        rename(old, new)

    if not Path("/proc/self/fd").exists():
        pytest.skip("names of open files are known on Linux only")
    monkeypatch.setattr(os, "fsync", fsync_seen)
    monkeypatch.setattr(os, "rename", rename_seen)
    indexed(document("1", "高炉"))
    last = len(order) - 1 - order[::-1].index("renamed")
    assert ".seg" in order[:last]
    assert order[last + 1] == ""


def test_a_folder_is_flushed_where_the_system_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush(tmp_path)
    (tmp_path / "file").write_bytes(b"x")

    def as_windows(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", as_windows)
    flush(tmp_path)
    with pytest.raises(PermissionError):
        flush(tmp_path / "file")
