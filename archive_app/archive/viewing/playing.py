"""Sound that is played: read a little ahead, and heard from any place at any speed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from archive_app.archive.archive import Archive
from archive_app.domain.progress import Progress
from archive_app.domain.sounds import WIDTH, Heard, Wave

PART = 2.0  # seconds that are read at a time
AHEAD = 1.0  # seconds that may wait to be heard while more are read
PATIENCE = 0.1
COLUMNS = 2000


class Sink(Protocol):
    """What plays."""

    def open(self, rate: int, channels: int) -> None:
        """Begin; raise `Unavailable` where there is no device."""

    def put(self, samples: bytes) -> None:
        """Add samples to what is to be heard."""

    def ahead(self) -> float:
        """Return how many seconds are still to be heard."""

    def wait(self, seconds: float) -> None:
        """Wait until some more was heard, but not longer than so many seconds."""

    def close(self) -> None:
        """End."""


@dataclass(slots=True)
class Playing:
    """One playing under way: from where, how fast, up to where, and what is heard now.

    Written by two threads: `stopped` by a person's, `position` by the one that plays.
    """

    position: float
    speed: float = 1.0
    until: float | None = None
    stopped: bool = False


def loudspeaker() -> Sink:
    """Return the loudspeaker of this machine, which may turn out to be none when it is opened."""
    from archive_app.media.loudspeakers import Loudspeaker  # noqa: PLC0415 - late, as all of media

    return Loudspeaker()


def is_decoded(media_type: str) -> bool:
    """Tell whether such a sound is decoded in the limited process."""
    from archive_app.media.formats import reader_of  # noqa: PLC0415 - late, as all of media

    return reader_of(media_type) == "sounds"


def wave(archive: Archive, sha256: str) -> Wave:
    """Return the waveform of a sound; raise `Refused` (not_played) if it cannot be played here."""
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    return looks.wave(archive.engines.workers, archive.vault.path(sha256), COLUMNS)


def play(archive: Archive, progress: Progress, sha256: str, playing: Playing, sink: Sink) -> bool:
    """Play until the end or until it is stopped; tell whether it came to the end."""
    with closing(sink):
        at, is_open = playing.position, False
        while not playing.stopped:
            progress.step(0)
            part = _part(archive, sha256, at, playing)
            if not part.samples:
                break
            if not is_open:
                sink.open(part.rate, part.channels)
                is_open = True
            sink.put(part.samples)
            at += _seconds(part) * playing.speed
            _hear(progress, playing, sink, at, AHEAD)
        _hear(progress, playing, sink, at, 0.0)
    return not playing.stopped


def _part(archive: Archive, sha256: str, at: float, playing: Playing) -> Heard:
    """Return the next part, nothing past the end of what was asked for."""
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    seconds = PART if playing.until is None else min(PART, playing.until - at)
    if seconds <= 0:
        return Heard(1, 1, b"")
    original = archive.vault.path(sha256)
    return looks.heard(archive.engines.workers, original, at, seconds, playing.speed)


def _seconds(heard: Heard) -> float:
    return len(heard.samples) / (heard.rate * heard.channels * WIDTH)


def _hear(progress: Progress, playing: Playing, sink: Sink, at: float, ahead: float) -> None:
    """Wait until no more than so many seconds are ahead, and tell which second is heard."""
    end = at if playing.until is None else min(at, playing.until)
    while not playing.stopped:
        left = sink.ahead()
        playing.position = max(0.0, end - left * playing.speed)
        if left <= ahead:
            return
        progress.step(0)
        sink.wait(PATIENCE)
