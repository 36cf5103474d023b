"""Recordings: their length and names, and their waveform as a picture."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO

import mutagen
import numpy as np
import soundfile
from PIL import Image, ImageDraw

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.decoding import mended
from archive_app.media.plain import line
from archive_app.media.readers.pictures import encoded

NAME, VERSION = "sounds", 3

_INK, _PAPER = "#2C4A57", "#F6F3EE"
_NAMES = {"title": "title", "author": "artist", "rights": "copyright"}
"""Our facts, each with the tag that says it."""
_BEGUN = ((320, 330), (330, 338))
"""Where day and clock stand in `bext`."""
_DASHES = re.compile(r"[^\d]")
_MOST_CHUNKS = 256
_LISTENED = 16_384
"""Frames that are heard for each column of the waveform; of a long recording that is a part."""


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return length, rate, channels, names, rights, and when a recorder began; it has no text."""
    with soundfile.SoundFile(file) as sound:
        if not sound.frames:
            raise Refused("damaged_file", why="no_sound")
        names = {"title": sound.title, "artist": sound.artist, "copyright": sound.copyright}
        facts = Facts(
            duration=round(sound.frames / sound.samplerate, 3),
            sample_rate=sound.samplerate,
            channels=sound.channels,
        )
    file.seek(0)
    names |= _tags(file)
    told = {ours: _name(names[theirs]) for ours, theirs in _NAMES.items()}
    named = replace(facts, **told)  # type: ignore[arg-type]  # all three are texts
    return replace(named, **_broadcast(file)) if media_type == "audio/wav" else named, ()


def preview(file: BinaryIO, media_type: str, size: int) -> bytes:  # noqa: ARG001
    """Return the waveform as a JPEG, `size` wide and a third as high."""
    with soundfile.SoundFile(file) as sound:
        found = peaks(sound, size)
    height = max(size // 3, 8)
    picture = Image.new("RGB", (size, height), _PAPER)
    pen = ImageDraw.Draw(picture)
    loudest = max(float(found.max()), 0.02)
    for column, peak in enumerate(found):
        half = max(0.5, float(peak) / loudest * (height * 0.45))
        pen.line((column, height / 2 - half, column, height / 2 + half), fill=_INK)
    return encoded(picture, "JPEG")


def peaks(sound: soundfile.SoundFile, columns: int) -> np.ndarray:
    """Return the loudest sample of each column, from 0 to 1; nothing where the sound has ended."""
    found = np.zeros(columns, dtype=np.float32)
    for column in range(columns):
        start = sound.frames * column // columns
        count = max(1, sound.frames * (column + 1) // columns - start)
        if sound.tell() != start:
            sound.seek(start)
        heard = sound.read(min(count, _LISTENED), dtype="float32", always_2d=True)
        if len(heard):
            found[column] = np.abs(heard).max()
    return np.nan_to_num(found, posinf=0.0).clip(0, 1)


def _tags(file: BinaryIO) -> dict[str, str]:
    """Return the tags that name a sound; broken ones count as none."""
    try:
        tags = mutagen.File(file, easy=True)
        return {name: str(tags[name][0]) for name in _NAMES.values() if tags and name in tags}
    except Exception:  # noqa: BLE001  tags may be broken in any way; the sound counts
        return {}


def _broadcast(file: BinaryIO) -> dict[str, Any]:
    """Return what a recorder wrote into a broadcast wave (`bext`): when it began, and a remark."""
    said = _chunk(file, b"bext")
    day, clock = (said[start:end].decode("ascii", "replace") for start, end in _BEGUN)
    found: dict[str, Any] = {}
    with suppress(ValueError):
        moment = datetime.fromisoformat(f"{_DASHES.sub('-', day)}T{_DASHES.sub(':', clock)}")
        found["taken"] = moment.isoformat()
    remark = _name(said[:256].partition(b"\0")[0].decode("latin-1"))
    return found | ({"description": remark} if remark else {})


def _chunk(file: BinaryIO, wanted: bytes) -> bytes:
    """Return a chunk of a wave, b"" if it has none."""
    place = 12
    for _ in range(_MOST_CHUNKS):
        file.seek(place)
        head = file.read(8)
        if len(head) < 8:
            break
        size = int.from_bytes(head[4:], "little")
        if head[:4] == wanted:
            return file.read(min(size, 2**20))
        place += 8 + size + size % 2
    return b""


def _name(text: str) -> str | None:
    return line(mended(text))
