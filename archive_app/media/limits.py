"""What a process that reads foreign files may use, on each system."""

from __future__ import annotations

import ctypes
import importlib
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MEBIBYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """How much memory (bytes) and time (seconds a file, and more for each MiB of it) is allowed."""

    memory: int = 2048 * _MEBIBYTE
    seconds: float = 60.0
    seconds_per_mebibyte: float = 1.0
    open_files: int = 64

    def time_for(self, size: int) -> float:
        """Return the seconds allowed for a file of that many bytes."""
        return self.seconds + self.seconds_per_mebibyte * size / _MEBIBYTE


def apart(system: str = sys.platform) -> Mapping[str, Any]:
    """Return what `subprocess.Popen` needs so that a process has no terminal and no window."""
    if system == "win32":
        return {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0x0800_0000)}
    return {"start_new_session": True}


def confine(limits: Limits, system: str = sys.platform) -> None:
    """Hold the process that calls this to its limits, from now until it ends."""
    if system == "win32":
        _enter_job(limits, ctypes.WinDLL("kernel32", use_last_error=True))  # type: ignore[attr-defined,unused-ignore]  # Windows alone has it
    else:
        _lower(limits, importlib.import_module("resource"))


def _lower(limits: Limits, resource: Any) -> None:  # noqa: ANN401  a module that Windows lacks
    """Lower soft and hard limits alike, so that the process cannot raise them again.

    Not every system has or keeps them all: macOS has no limit on memory.
    """
    wanted = {
        "RLIMIT_AS": limits.memory,
        "RLIMIT_DATA": limits.memory,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NOFILE": limits.open_files,
    }
    for name, value in wanted.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _, most = resource.getrlimit(number)
        least = value if most == resource.RLIM_INFINITY else min(value, most)
        try:
            resource.setrlimit(number, (least, least))
        except (OSError, ValueError):
            continue


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _Basic),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


_ACTIVE_PROCESS, _PROCESS_MEMORY, _DIE_ON_UNHANDLED = 0x8, 0x100, 0x400
_EXTENDED_LIMITS = 9


def _enter_job(limits: Limits, kernel: Any) -> None:  # noqa: ANN401  kernel32, or a stand-in
    """Put this process into a job object of its own that starts no process and holds the memory.

    The process enters by itself: a virtual environment's `python.exe` only starts the real one,
    which a parent could not put there in time. The job lives as long as the process.
    """
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    most = _Extended()
    most.basic.flags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED
    most.basic.active_processes = 1
    most.process_memory = limits.memory
    kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(most), ctypes.sizeof(most))
    kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
    kernel.CloseHandle(job)
