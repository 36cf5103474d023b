"""How files are named in a list: from the folder that all of them are in."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from archive_app.archive.entries.files import name_of


def above(files: Iterable[Path]) -> Path:
    """Return the folder that all files are in."""
    try:
        return Path(os.path.commonpath([file.parent for file in files]))
    except ValueError:  # no files at all, or files on two drives
        return Path()


def named(file: Path, folder: Path) -> str:
    """Return the name of a file from a folder, or its whole path if it is not in it."""
    parent = file.parent
    within = parent.relative_to(folder) if parent.is_relative_to(folder) else parent
    return str(within / name_of(file))
