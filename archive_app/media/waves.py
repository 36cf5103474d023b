"""A sound file that is whole at any moment while it is being written."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from archive_app.domain.sounds import WIDTH

HEAD = 80
"""Bytes before the samples: RIFF, room for the lengths of a large file, the format, `data`."""
LARGEST = 0xFFFF_FFFF


class WaveFile:
    """Samples of 16 bits; what was added before `settle` survives a power cut.

    Past 4 GiB the file becomes RF64, which every program that reads broadcast waves reads.
    """

    def __init__(self, file: BinaryIO, rate: int, channels: int) -> None:
        self._file = file
        self._rate, self._channels = rate, channels
        self.size = 0
        self._file.write(_head(rate, channels, 0))
        self.settle()

    def add(self, samples: bytes) -> None:
        """Write samples, the channels of a frame together."""
        self._file.write(samples)
        self.size += len(samples)

    def settle(self) -> None:
        """Bring what was added onto the disk, and then say in the head how much it is."""
        _sync(self._file)
        self._file.seek(0)
        self._file.write(_head(self._rate, self._channels, self.size))
        _sync(self._file)
        self._file.seek(0, os.SEEK_END)


@contextmanager
def wave_file(path: Path, rate: int, channels: int) -> Iterator[WaveFile]:
    """Hand out a new file, settled whatever happens; raise OSError if it cannot be written."""
    with path.open("xb", buffering=0) as file:
        wave = WaveFile(file, rate, channels)
        try:
            yield wave
        finally:
            wave.settle()


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _head(rate: int, channels: int, size: int) -> bytes:
    whole = size + HEAD - 8
    large = whole > LARGEST
    frame = channels * WIDTH
    lengths = struct.pack("<QQQI", whole, size, size // frame, 0) if large else bytes(28)
    form = struct.pack("<HHIIHH", 1, channels, rate, rate * frame, frame, WIDTH * 8)
    return b"".join(
        (
            struct.pack("<4sI4s", b"RF64" if large else b"RIFF", min(whole, LARGEST), b"WAVE"),
            struct.pack("<4sI", b"ds64" if large else b"JUNK", len(lengths)) + lengths,
            struct.pack("<4sI", b"fmt ", len(form)) + form,
            struct.pack("<4sI", b"data", min(size, LARGEST)),
        )
    )
