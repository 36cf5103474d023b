"""Recordings that nothing here decodes (AMR, AAC, WMA, WMV): how long they are, and their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, BinaryIO

from mutagen import MutagenError
from mutagen.aac import AAC
from mutagen.asf import ASF

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.plain import line

NAME, VERSION = "streams", 1

_SORTS: Mapping[str, Any] = {"audio/aac": AAC}
_NARROW, _WIDE = b"#!AMR\n", b"#!AMR-WB\n"
_LENGTHS = {
    _NARROW: (13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1),
    _WIDE: (18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1),
}
"""Bytes of a frame of each mode, its head among them."""
_FRAMES_A_SECOND = 50
_MOST_BYTES = 512 * 2**20


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return length, rate, channels and names; it has no text."""
    if media_type == "audio/amr":
        return _telephone(file), ()
    try:
        sound = _SORTS.get(media_type, ASF)(file)
    except MutagenError as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    facts = Facts(
        duration=round(sound.info.length, 3),
        sample_rate=sound.info.sample_rate or None,
        channels=sound.info.channels or None,
        title=_tag(sound.tags, "Title"),
        author=_tag(sound.tags, "Author"),
        description=_tag(sound.tags, "Description"),
    )
    return facts, ()


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: what is not decoded has no waveform."""


def _tag(tags: Any, name: str) -> str | None:  # noqa: ANN401  mutagen's own, or none
    return line(str(tags[name][0])) if tags and name in tags else None


def _telephone(file: BinaryIO) -> Facts:
    """Return how long an AMR recording is: each of its frames is a fiftieth of a second."""
    data = file.read(_MOST_BYTES)
    magic = _WIDE if data.startswith(_WIDE) else _NARROW
    place, frames, lengths = len(magic), 0, _LENGTHS[magic]
    while place < len(data):
        place += lengths[data[place] >> 3 & 15]
        frames += 1
    if not frames:
        raise Refused("damaged_file", why="no_sound")
    rate = 16_000 if magic == _WIDE else 8_000
    return Facts(duration=round(frames / _FRAMES_A_SECOND, 3), sample_rate=rate, channels=1)
