"""Sound as it is heard: samples of sixteen bits, and the loudest of each stretch."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 2
"""Bytes of a sample."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of a sound: samples of 16 bits, little-endian, the channels of a frame together."""

    rate: int
    channels: int
    samples: bytes


@dataclass(frozen=True, slots=True)
class Wave:
    """The waveform of a whole sound: its length in seconds, and peaks from 0 to 255."""

    seconds: float
    peaks: bytes
