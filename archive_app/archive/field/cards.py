"""What is new on the card of a camera or a recorder."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from archive_app.archive.entries.files import files_in
from archive_app.archive.intake.marks import Mark, mark

PHOTOGRAPHS = frozenset(
    [
        ".jpg",
        ".jpeg",
        ".heic",
        ".heif",
        ".tif",
        ".tiff",
        ".png",
        ".dng",
        ".cr2",
        ".cr3",
        ".nef",
        ".arw",
        ".raf",
        ".orf",
        ".rw2",
        ".pef",
    ]
)
SOUNDS = frozenset(
    [".wav", ".mp3", ".m4a", ".aac", ".flac", ".ogg", ".opus", ".wma", ".aif", ".aiff"]
)

PICTURES = "DCIM"
"""The folder that every camera makes on its card."""


def pictures_of(drives: Iterable[Path]) -> list[Path]:
    """Return the folders of pictures of those drives that are cards of cameras."""
    return [drive / PICTURES for drive in drives if (drive / PICTURES).is_dir()]


def fresh(
    card: Path, suffixes: Collection[str], since: date | None, seen: Collection[Mark]
) -> list[Path]:
    """Return the files of a card with these suffixes that were written since a day, by name.

    None stands for all days. What was `seen` as it is now is left out.
    """
    found: list[Path] = []
    for listed in files_in([card]):
        if listed.fault or listed.path.suffix.lower() not in suffixes:
            continue
        with suppress(OSError):  # pulled out while we look
            if (since is None or _written(listed.path) >= since) and mark(listed.path) not in seen:
                found.append(listed.path)
    return found


def _written(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().date()
