"""Files of no format that can be read: their bytes are kept, and they have a plain card."""

from __future__ import annotations

from typing import BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts

NAME, VERSION = "unread", 1


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return that nothing was read."""
    return Facts(note="kept_only"), ()


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: there is nothing to see."""
