"""The lock on an archive: one process writes, and the others are told who that is."""

from __future__ import annotations

import getpass
import json
import os
import platform
from datetime import datetime
from pathlib import Path
from typing import IO

from archive_app.store.system import lock


class Lock:
    """The lock of one archive. It is the kernel's, so a killed process leaves none behind."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "archive.lock"
        self._file: IO[bytes] | None = None
        self._taken_elsewhere = False

    def take(self) -> bool:
        """Take the lock and write down who has it; False if it is taken or cannot be written."""
        try:
            file = self._path.open("r+b" if self._path.exists() else "w+b")
        except OSError:
            return False
        if not lock(file):
            self._taken_elsewhere = True
            file.close()
            return False
        holder = {
            "person": getpass.getuser(),
            "machine": platform.node(),
            "process": os.getpid(),
            "since": datetime.now().astimezone().isoformat(timespec="minutes"),
        }
        file.seek(0)
        file.truncate()
        file.write(json.dumps(holder, ensure_ascii=False).encode())
        file.flush()
        self._file = file
        return True

    def holder(self) -> str:
        """Return who held the lock when we tried, as `person@machine`; "" if nobody can tell."""
        if not self._taken_elsewhere:  # the disk is read-only, and who wrote there is long gone
            return ""
        try:
            told = json.loads(self._path.read_bytes())
            return f"{told['person']}@{told['machine']}"
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def free(self) -> None:
        """Give the lock back."""
        if self._file:
            self._file.close()
            self._file = None
