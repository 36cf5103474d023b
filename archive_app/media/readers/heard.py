"""Sounds, stretch by stretch, as fast as somebody wants to hear them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

import numpy as np
import soundfile

from archive_app.domain.errors import Refused
from archive_app.media.formats import reader_of
from archive_app.media.readers.looked import Answer
from archive_app.media.readers.sounds import peaks

LONGEST = 30.0
"""Seconds that are told at a time."""
_GRAIN, _SLACK = 0.04, 0.008
"""Seconds of a grain, and by how much it may be moved to fit the one before."""


def wave(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return the length in seconds, and the loudest of each column from 0 to 255."""
    with _opened(file, media_type) as sound:
        found = peaks(sound, max(1, min(int(numbers[0]), 10_000)))
        return [sound.frames / sound.samplerate], (found * 255).astype(np.uint8).tobytes()


def heard(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return rate, channels and the samples of a stretch."""
    start, seconds, speed = numbers
    with _opened(file, media_type) as sound:
        sound.seek(min(max(0, round(start * sound.samplerate)), sound.frames))
        wanted = round(min(seconds, LONGEST) * sound.samplerate)
        samples = sound.read(wanted, dtype="int16", always_2d=True)
        if speed != 1.0 and len(samples):
            samples = _stretched(samples, speed, sound.samplerate)
        return [sound.samplerate, sound.channels], samples.astype("<i2").tobytes()


def _opened(file: BinaryIO, media_type: str) -> soundfile.SoundFile:
    if reader_of(media_type) != "sounds":
        raise Refused("not_played")
    return soundfile.SoundFile(file)


def _stretched(samples: np.ndarray, speed: float, rate: int) -> np.ndarray:
    """Return a sound at another speed and the same pitch: grains laid together where they fit.

    WSOLA: Verhelst and Roelands, 1993.
    """
    grain = max(2, round(_GRAIN * rate)) // 2 * 2
    slack, hop = round(_SLACK * rate), grain // 2
    window = np.hanning(grain + 1)[:-1, np.newaxis]
    length = int(len(samples) / speed)
    padded = np.pad(samples.astype(np.float32), ((slack, grain + 2 * slack), (0, 0)))
    mono = padded.mean(axis=1)
    made = np.zeros((length + grain, samples.shape[1]), dtype=np.float32)
    place = slack
    for out in range(0, length, hop):
        if out:
            ideal = min(int(out * speed) + slack, len(samples) + slack)
            place = _fitting(mono, place + hop, ideal, grain, slack)
        made[out : out + grain] += padded[place : place + grain] * window
    return np.clip(made[:length], -32_768, 32_767)


def _fitting(mono: np.ndarray, natural: int, ideal: int, grain: int, slack: int) -> int:
    """Return where near its ideal place a grain goes on most like the one before."""
    before = mono[natural : natural + grain]
    around = mono[ideal - slack : ideal + slack + grain]
    if len(before) < grain or len(around) < grain:
        return ideal
    return ideal - slack + int(np.argmax(np.correlate(around, before, "valid")))
