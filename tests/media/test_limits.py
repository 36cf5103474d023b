from __future__ import annotations

import ctypes
import subprocess
import sys
from types import SimpleNamespace

import pytest

from archive_app.media import limits
from archive_app.media.limits import Limits, apart, confine

HELD = Limits(memory=300 * 2**20, open_files=32)


class System:
    """Stands in for the module `resource`, where one limit is missing and one is set already."""

    RLIM_INFINITY = -1
    RLIMIT_AS, RLIMIT_CORE, RLIMIT_FSIZE, RLIMIT_NOFILE = range(4)

    def __init__(self) -> None:
        self.set: dict[int, tuple[int, int]] = {}

    def getrlimit(self, number):
        return (0, 16) if number == self.RLIMIT_NOFILE else (0, self.RLIM_INFINITY)

    def setrlimit(self, number, values):
        if number == self.RLIMIT_AS:
            raise ValueError("macOS holds no memory")
        self.set[number] = values


class Kernel:
    """Stands in for kernel32, and remembers what it was called with."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.CreateJobObjectW = self.called("create", 7)
        self.GetCurrentProcess = self.called("process", 8)
        self.AssignProcessToJobObject = self.called("assign", 1)
        self.CloseHandle = self.called("close", 1)

    def called(self, name, answer):
        def call(*_):
            self.calls.append(name)
            return answer

        return call

    def SetInformationJobObject(self, _job, sort, pointer, size):  # noqa: N802  Windows' name
        self.calls.append("limit")
        self.most = ctypes.cast(pointer, ctypes.POINTER(limits._Extended)).contents
        self.shape = (sort, size)


def test_a_larger_file_may_take_longer():
    assert Limits(seconds=60, seconds_per_mebibyte=1).time_for(10 * 2**20) == 70


def test_limits_are_lowered_for_good_and_never_raised(monkeypatch):
    system = System()
    monkeypatch.setitem(sys.modules, "resource", system)
    confine(HELD, "linux")
    assert system.set == {
        System.RLIMIT_CORE: (0, 0),
        System.RLIMIT_FSIZE: (0, 0),
        System.RLIMIT_NOFILE: (16, 16),
    }


def test_on_windows_a_process_enters_a_job_that_holds_it(monkeypatch):
    kernel = Kernel()
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_, **__: kernel, raising=False)
    confine(HELD, "win32")
    assert kernel.calls == ["create", "limit", "process", "assign", "close"]
    assert kernel.most.process_memory == HELD.memory
    assert kernel.most.basic.active_processes == 1
    assert kernel.shape[0] == 9


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes of 64 bits")
def test_the_structure_is_as_large_as_windows_has_it():
    assert ctypes.sizeof(limits._Basic) == 64
    assert ctypes.sizeof(limits._Extended) == 144


def test_a_process_has_no_window_and_no_terminal(monkeypatch):
    assert apart("linux") == {"start_new_session": True}
    assert apart("win32") == {"creationflags": 0x0800_0000}
    monkeypatch.setattr(limits, "subprocess", SimpleNamespace(CREATE_NO_WINDOW=1))
    assert apart("win32") == {"creationflags": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold less")
def test_a_held_process_can_take_no_memory_and_write_no_file(tmp_path):
    program = f"""
from pathlib import Path
from archive_app.media.limits import Limits, confine
confine(Limits(memory={HELD.memory}, open_files={HELD.open_files}))
try:
    bytearray({HELD.memory})
    print("memory")
except MemoryError:
    pass
try:
    Path({str(tmp_path / "written")!r}).write_bytes(b"x")
    print("file")
except OSError:
    pass
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b""
