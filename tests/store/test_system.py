from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from archive_app.store import system

HOLD = """
import sys
from pathlib import Path
from archive_app.store.system import lock
file = Path(sys.argv[1]).open("w+b")
print(lock(file), flush=True)
sys.stdin.read()
"""


def test_a_lock_dies_with_the_process_that_holds_it(tmp_path: Path):
    path = tmp_path / "archive.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "True\n"
        with path.open("r+b") as file:
            assert not system.lock(file)
            holder.kill()
            holder.wait()
            assert system.lock(file)


def test_on_windows_a_byte_behind_the_text_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    calls: list[tuple[int, int]] = []
    fake = SimpleNamespace(LK_NBLCK=2, locking=lambda _, how, size: calls.append((how, size)))
    monkeypatch.setitem(sys.modules, "msvcrt", fake)  # type: ignore[arg-type]
    monkeypatch.setattr(system.sys, "platform", "win32")
    with (tmp_path / "archive.lock").open("w+b") as file:
        assert system.lock(file)
        assert file.tell() == 1 << 20
    assert calls == [(2, 1)]
    system.settle(tmp_path / "nowhere")  # nothing to do there


def test_a_folder_is_settled_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    synced: list[int] = []
    monkeypatch.setattr(system.os, "fsync", synced.append)
    system.settle(tmp_path)
    assert len(synced) == 1


def test_a_file_system_without_a_read_only_bit_is_no_fault(tmp_path: Path):
    system.protect(tmp_path / "nowhere")
    (tmp_path / "a").write_bytes(b"x")
    system.protect(tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode & 0o222 == 0


def test_what_the_system_forgets_of_a_file_the_drive_still_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "a").write_bytes(b"x")
    system.forget(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"x"
    monkeypatch.delattr(system.os, "posix_fadvise", raising=False)
    system.forget(tmp_path / "nowhere")  # where a system knows no such thing
