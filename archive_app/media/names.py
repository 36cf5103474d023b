"""File names as people can read them, whatever system wrote them."""

from __future__ import annotations

import os
from pathlib import Path

from archive_app.media.decoding import decode


def shown(path: Path) -> str:
    """Return a path for the eye: parts that are not in this system's encoding are read as Chinese.

    It may not lead back to the file.
    """
    return str(Path(*map(_part, path.parts)))


def _part(part: str) -> str:
    try:
        part.encode("utf-8")
    except UnicodeEncodeError:
        found = decode(os.fsencode(part))
        return found[0] if found else part.encode("utf-8", "replace").decode("utf-8")
    return part
