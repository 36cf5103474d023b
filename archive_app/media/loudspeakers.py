"""The loudspeaker of this machine, through miniaudio."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from threading import Condition

import miniaudio

from archive_app.domain.errors import Unavailable
from archive_app.domain.sounds import WIDTH
from archive_app.media.microphones import REAL

PART = 60  # milliseconds that are asked for at a time


class Loudspeaker:
    """Plays what is put in; what was put in and is not heard yet is `ahead`."""

    def __init__(self, ways: Sequence[miniaudio.Backend] = REAL) -> None:
        self._ways = list(ways)
        self._device: miniaudio.PlaybackDevice | None = None
        self._waiting = bytearray()
        self._changed = Condition()
        self._second = 1

    def open(self, rate: int, channels: int) -> None:
        """Begin to play; raise `Unavailable` (no_loudspeaker) where there is none."""
        self._second = rate * channels * WIDTH
        form = miniaudio.SampleFormat.SIGNED16
        try:
            self._device = miniaudio.PlaybackDevice(
                form, channels, rate, PART, backends=self._ways, app_name="archive-app"
            )
            player = self._play(channels * WIDTH)
            next(player)
            self._device.start(player)
        except miniaudio.MiniaudioError as error:
            self.close()
            raise Unavailable("no_loudspeaker") from error

    def put(self, samples: bytes) -> None:
        """Add samples to what is to be heard."""
        with self._changed:
            self._waiting += samples

    def ahead(self) -> float:
        """Return how many seconds are still to be heard."""
        return len(self._waiting) / self._second

    def wait(self, seconds: float) -> None:
        """Wait until some more was heard, but not longer than so many seconds."""
        with self._changed:
            self._changed.wait(seconds)

    def close(self) -> None:
        """Play no more."""
        device, self._device = self._device, None
        if device:
            device.close()

    def _play(self, frame: int) -> Generator[bytes, int, None]:
        """Give the device what it asks for, on its own thread; silence where there is no more."""
        frames = yield b""
        while True:
            size = frames * frame
            with self._changed:
                part = bytes(self._waiting[:size])
                del self._waiting[:size]
                self._changed.notify_all()
            frames = yield part.ljust(size, b"\0")
