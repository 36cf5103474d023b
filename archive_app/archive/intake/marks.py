"""Which bytes a file had when it was looked at last: known again without reading it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from time import time_ns

FILE = "looked.json"
MOST = 50_000  # files that are remembered, the latest
SETTLED = 3 * 10**9  # nanoseconds after which another writing has another time, on any drive

Known = dict[str, list[int | str]]
Mark = tuple[str, int, int]
"""A file as it was looked at: where, how many bytes, when it was written."""


def mark(path: Path) -> Mark:
    """Return by what a file is known again without reading it."""
    status = path.stat()
    return str(path), status.st_size, status.st_mtime_ns


class Marks:
    """The SHA-256 of files by their marks, kept among what can be made again.

    A file that was written just now is not remembered: it may be written again within the same
    tick of its drive's clock.
    """

    def __init__(self, derived: Path) -> None:
        self._path = derived / FILE
        self._known = _read(self._path)
        self._new: Known = {}

    def sha256(self, marked: Mark) -> str:
        """Return what a file with this mark held, "" if nobody has looked at it."""
        name, size, written = marked
        known = self._known.get(name)
        match known:
            case [int(held), int(at), str(sha256)] if (held, at) == (size, written):
                return sha256
        return ""

    def remember(self, marked: Mark, sha256: str) -> None:
        """Remember what a file holds."""
        name, size, written = marked
        if time_ns() - written > SETTLED:
            self._new[name] = self._known[name] = [size, written, sha256]

    def keep(self) -> None:
        """Write down what is remembered, beside what others remembered meanwhile.

        Where that cannot be done, files are read once more.
        """
        if not self._new:
            return
        others = {name: one for name, one in _read(self._path).items() if name not in self._new}
        latest = dict(list((others | self._new).items())[-MOST:])
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            part.parent.mkdir(exist_ok=True)
            part.write_text(json.dumps(latest), "utf-8")
            part.replace(self._path)
            self._new = {}


def _read(path: Path) -> Known:
    """Return what was written down, nothing if there is none or it is something else."""
    with suppress(OSError, ValueError):
        told = json.loads(path.read_text("utf-8"))
        return dict(told) if isinstance(told, dict) else {}
    return {}
