"""Segments lie on the disk before they count."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.domain.hits import Document
from archive_app.search.durable import flush
from archive_app.search.index import Index


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
    assert ".entries" in order[:last]
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
