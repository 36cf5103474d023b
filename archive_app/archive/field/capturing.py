"""Sound that is recorded here: into a file that is whole at any moment, and from there taken in."""

from __future__ import annotations

from array import array
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import Intake
from archive_app.archive.layout import RECORDINGS, recordings
from archive_app.domain.errors import Unavailable
from archive_app.domain.progress import Progress
from archive_app.domain.sounds import WIDTH
from archive_app.domain.system_faults import why as told

SAFE = 1.0  # seconds of sound after which it is brought onto the disk
PATIENCE = 0.5  # seconds for which a silent device is waited for at a time
LOUDEST = 32_768


class Source(Protocol):
    """What sound comes from, as samples of 16 bits."""

    rate: int
    channels: int

    def open(self) -> None:
        """Begin; raise `Unavailable` where there is no device."""

    def read(self, seconds: float) -> bytes:
        """Return the next part, or nothing if none comes for so long."""

    def close(self) -> None:
        """End."""


@dataclass(slots=True)
class Take:
    """One recording under way: what a person wants of it, and what it has come to.

    Written by two threads, each its own half. `level` is from 0 to 1.
    """

    paused: bool = False
    stopped: bool = False
    level: float = 0.0
    seconds: float = 0.0


def microphone() -> Source:
    """Return the microphone of this machine, which may turn out to be none when it is opened."""
    from archive_app.media.microphones import Microphone  # noqa: PLC0415 - late, as all of media

    return Microphone()


def record(archive: Archive, progress: Progress, source: Source, take: Take) -> Path:
    """Record until the take is stopped, and return the file; at most two seconds can be lost.

    What is recorded stays there if the program ends first. Raise `Unavailable` if there is no
    device or no room.
    """
    with closing(source):
        source.open()
        path = _new_file(archive)
        try:
            _write(path, progress, source, take)
        except OSError as error:
            raise Unavailable("not_recorded", why=told(error)) from error
    return path


def left_over(archive: Archive) -> list[Path]:
    """Return what was recorded and not taken in, the oldest first."""
    return recordings(archive.folder)


def forget_taken(archive: Archive, intake: Intake) -> None:
    """Delete the recordings that are now originals of this archive."""
    held = {one.file for one in intake.taken_in} | {one.file for one in intake.already_held}
    for file in held.intersection(left_over(archive)):
        with suppress(OSError):  # it is offered again, and is then already held
            file.unlink()


def _new_file(archive: Archive) -> Path:
    folder = archive.folder / RECORDINGS
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Unavailable("not_recorded", why=told(error)) from error
    return folder / f"录音 {datetime.now().astimezone():%Y-%m-%d %H%M%S.%f}.wav"


def _write(path: Path, progress: Progress, source: Source, take: Take) -> None:
    from archive_app.media.waves import wave_file  # noqa: PLC0415 - late, as all of media

    second = source.rate * source.channels * WIDTH
    with wave_file(path, source.rate, source.channels) as wave:
        settled = 0
        while not take.stopped:
            progress.step(0)
            heard = source.read(PATIENCE)
            take.level = _level(heard)
            if heard and not take.paused:
                wave.add(heard)
                take.seconds = wave.size / second
            if wave.size - settled >= SAFE * second or (take.paused and wave.size > settled):
                wave.settle()
                settled = wave.size


def _level(heard: bytes) -> float:
    """Return the loudest of some samples, from 0 to 1."""
    samples = array("h", heard[: len(heard) // WIDTH * WIDTH])
    return max(map(abs, samples)) / LOUDEST if samples else 0.0
