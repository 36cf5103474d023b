"""How far into the journal an index has read: a small file beside what Whoosh writes."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

STAMP = "stamp.json"
"""The file that says which build of an index is in force, and where it stands."""

_FORMAT = 7  # counted up whenever an index made before can no longer be read or believed


@dataclass(frozen=True, slots=True)
class Position:
    """The last operation that an index has read: its local number and its hash."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where an index stands, and which build of it this is."""

    position: Position
    build: str


def read_stamp(folder: Path) -> Stamp | None:
    """Return the stamp of an index; None if there is none, or none that we wrote."""
    try:
        told = json.loads((folder / STAMP).read_text("utf-8"))
        if told["format"] != _FORMAT:
            return None
        return Stamp(Position(int(told["seq"]), str(told["hash"])), str(told["build"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Put a stamp in place of the last one, whole or not at all, and wait until it is on the disk.

    It is written after the index itself: if it is lost, the same entries are read once more.
    """
    told = {
        "format": _FORMAT,
        "seq": stamp.position.seq,
        "hash": stamp.position.hash,
        "build": stamp.build,
    }
    fresh = folder / f"{STAMP}.new"
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(told, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / STAMP)
