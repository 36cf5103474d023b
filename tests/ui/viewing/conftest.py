"""Entries with files to look at and to listen to."""

from __future__ import annotations

import wave
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PIL import Image

from archive_app.archive.archive import Archive
from archive_app.archive.intake import intake
from archive_app.archive.results import retrieval
from archive_app.archive.results.retrieval import Sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Unavailable
from archive_app.domain.progress import Quiet


@pytest.fixture
def sheet_of(archive: Archive, works: Entry) -> Callable[[Path], Sheet]:
    """Takes a file in and returns its entry whole."""

    def sheet_of(path: Path) -> Sheet:
        report = intake.take_in(archive, Quiet(), site=works.id, paths=[path])
        return retrieval.sheet(archive, report.taken_in[0].id)

    return sheet_of


@pytest.fixture
def pages(tmp_path: Path, sheet_of: Callable[[Path], Sheet]) -> Sheet:
    """A scan of two pages, the first of them of several tiles."""
    path = tmp_path / "厂史.tif"
    second = Image.new("L", (300, 200), 90)
    Image.new("L", (1200, 800), 200).save(path, save_all=True, append_images=[second])
    return sheet_of(path)


class Ear:
    """A loudspeaker that hears everything at once, or waits until it is let go."""

    def __init__(self) -> None:
        self.is_held = False
        self.is_broken = False
        self._seconds = 0.0
        self._second = 1.0

    def open(self, rate: int, channels: int) -> None:
        if self.is_broken:
            raise Unavailable("no_loudspeaker")
        self._second = rate * channels * 2

    def put(self, samples: bytes) -> None:
        self._seconds += len(samples) / self._second

    def ahead(self) -> float:
        return self._seconds

    def wait(self, seconds: float) -> None:
        if self.is_held:
            Event().wait(seconds)
        else:
            self._seconds = 0.0

    def close(self) -> None:
        self._seconds = 0.0


@pytest.fixture
def ear() -> Ear:
    """The loudspeaker."""
    return Ear()


@pytest.fixture
def talk(tmp_path: Path, sheet_of: Callable[[Path], Sheet]) -> Sheet:
    """A recording of ten seconds."""
    path = tmp_path / "口述.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(b"\x00\x20" * 80_000)
    return sheet_of(path)
