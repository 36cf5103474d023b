"""Where the data that ships with the program lies."""

from __future__ import annotations

from pathlib import Path


def shipped(folder: str) -> Path:
    """Return a shipped top-level folder (db, exports, resources), from wheel or checkout."""
    here = Path(__file__).parent
    packaged = here / "_data" / folder
    return packaged if packaged.is_dir() else here.parent / folder
