"""The microphone of this machine, through miniaudio."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from queue import Empty, SimpleQueue

import miniaudio

from archive_app.domain.errors import Unavailable

RATE, CHANNELS = 48_000, 1
PART = 100  # milliseconds of sound that come at a time
REAL = [one for one in miniaudio.Backend if one.name not in {"NULL", "CUSTOM"}]
"""The ways to a device; miniaudio has one more that hears nothing."""


class Microphone:
    """Delivers what is heard from `open` on, in parts of a tenth of a second."""

    rate, channels = RATE, CHANNELS

    def __init__(self, ways: Sequence[miniaudio.Backend] = REAL) -> None:
        self._ways = list(ways)
        self._parts: SimpleQueue[bytes] = SimpleQueue()
        self._device: miniaudio.CaptureDevice | None = None

    def open(self) -> None:
        """Begin to listen; raise `Unavailable` (no_microphone) where there is none."""
        form = miniaudio.SampleFormat.SIGNED16
        try:
            self._device = miniaudio.CaptureDevice(
                form, CHANNELS, RATE, PART, backends=self._ways, app_name="archive-app"
            )
            listener = self._listen()
            next(listener)
            self._device.start(listener)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise Unavailable("no_microphone") from error

    def read(self, seconds: float) -> bytes:
        """Return the next part, or nothing if none comes for so long."""
        try:
            return self._parts.get(timeout=seconds)
        except Empty:
            return b""

    def close(self) -> None:
        """Listen no more."""
        device, self._device = self._device, None
        if device:
            device.close()

    def _listen(self) -> Generator[None, bytes, None]:
        """Take every part as it comes, on the device's own thread."""
        while True:
            self._parts.put(bytes((yield)))
