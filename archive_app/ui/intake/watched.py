"""Which folder is watched for an archive on this machine, as the person said it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QByteArray

from archive_app.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder, the site that its files are for, and whether they come in by themselves."""

    folder: str
    site: str
    place: str
    by_itself: bool = False


def watched(preferences: Preferences, archive: Path) -> Watched | None:
    """Return what is watched for the archive in a folder, if anything."""
    with suppress(ValueError, TypeError):  # it was written by another version
        told = json.loads(bytes(preferences.kept(_name(archive)).data()) or b"null")
        return Watched(**told) if told else None
    return None


def remember(preferences: Preferences, archive: Path, what: Watched | None) -> None:
    """Remember what is watched, or that nothing is."""
    told = json.dumps(asdict(what)).encode() if what else b""
    preferences.keep(_name(archive), QByteArray(told))


def _name(archive: Path) -> str:
    where = str(archive.resolve()).encode("utf-8", "surrogateescape")
    return f"watch_{sha256(where).hexdigest()[:16]}"
