"""Segments lie on the disk before they count."""

from __future__ import annotations

import io
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.domain.hits import Document
from archive_app.search.durable import Contents, flush
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


def test_a_table_of_contents_can_do_nothing(
    tmp_path: Path, indexed: Callable[..., Index], document: Callable[..., Document]
) -> None:
    indexed(document("1", "高炉")).close()
    (contents,) = tmp_path.rglob("*.toc")
    whole = contents.read_bytes()
    evil = pickle.dumps(_Evil(tmp_path / "done"))
    segments = whole.rindex(b"\x80")
    contents.write_bytes(whole[:segments] + evil)
    assert Index.open(tmp_path / "search-0").position is None
    assert not (tmp_path / "done").exists()
    with pytest.raises(pickle.UnpicklingError):
        Contents(io.BytesIO(evil)).read_pickle()


class _Evil:
    """Makes a folder when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.folder),)


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
