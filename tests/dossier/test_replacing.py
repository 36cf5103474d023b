"""A file is replaced as a whole, or stays as it was."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from archive_app.domain.errors import Cancelled, Unavailable
from archive_app.dossier.replacing import replacing


def test_a_file_is_replaced_at_the_end(tmp_path: Path):
    target = tmp_path / "案卷.pdf"
    target.write_bytes(b"old")
    with replacing(target) as file:
        file.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_it_may_have_any_name_and_is_as_open_to_others_as_any_file(tmp_path: Path):
    beside = tmp_path / "x"
    beside.touch()
    target = tmp_path / ("厂" * 84)
    with replacing(target) as file:
        file.write(b"new")
    assert target.stat().st_mode == beside.stat().st_mode


@pytest.mark.parametrize(
    ("raised", "told", "key"),
    [
        (OSError(errno.ENOSPC, "no space"), Unavailable, "disk_full"),
        (OSError(errno.EIO, "broken"), Unavailable, "cannot_write"),
        (Cancelled(), Cancelled, "^$"),
    ],
)
def test_whatever_goes_wrong_the_old_file_stays(tmp_path: Path, raised, told, key: str):
    target = tmp_path / "案卷.pdf"
    target.write_bytes(b"old")
    with pytest.raises(told, match=key):
        _half_write(target, raised)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_of_what_a_full_disk_does_not_take_nothing_is_left(tmp_path: Path):
    limits = pytest.importorskip("resource", reason="no such limit on this system")
    target = tmp_path / "案卷.pdf"
    target.write_bytes(b"old")
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1, hard))
    try:
        with pytest.raises(Unavailable, match="disk_full"), replacing(target) as file:
            file.write(b"new")
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(Unavailable, match="cannot_write"), replacing(tmp_path / "no" / "x.pdf"):
        pass


def test_a_target_that_is_a_folder_is_told_and_nothing_is_left(tmp_path: Path):
    folder = tmp_path / "案卷.pdf"
    folder.mkdir()
    with pytest.raises(Unavailable, match="cannot_write"), replacing(folder) as file:
        file.write(b"new")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_target_that_is_no_file_stays_what_it_is(tmp_path: Path):
    pipe = tmp_path / "案卷.pdf"
    os.mkfifo(pipe)
    with pytest.raises(Unavailable, match="cannot_write"), replacing(pipe) as file:
        file.write(b"new")
    assert pipe.is_fifo()


def _half_write(target: Path, raised: Exception) -> None:
    with replacing(target) as file:
        file.write(b"half")
        raise raised
