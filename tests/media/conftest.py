"""Files as a surveyor's memory card holds them, drawn for the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import ExifTags, Image

from archive_app.media.workers import Workers

MakePhoto = Callable[..., Path]
MakeSound = Callable[..., Path]


@pytest.fixture
def photo(tmp_path: Path) -> MakePhoto:
    """Draw a photograph: its left half red, its right half blue."""

    def make(
        name: str = "photo.jpg",
        size: tuple[int, int] = (640, 480),
        main: Mapping[int, object] | None = None,
        details: Mapping[int, object] | None = None,
        gps: Mapping[int, object] | None = None,
    ) -> Path:
        image = Image.new("RGB", size, "red")
        image.paste("blue", (size[0] // 2, 0, *size))
        exif = Image.Exif()
        exif.update(main or {})
        exif.get_ifd(ExifTags.IFD.Exif).update(details or {})
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(gps or {})
        image.save(tmp_path / name, exif=exif)
        return tmp_path / name

    return make


@pytest.fixture
def sound(tmp_path: Path) -> MakeSound:
    """Record a tone."""

    def make(name: str = "sound.wav", seconds: float = 2.0, rate: int = 8_000) -> Path:
        times = np.arange(round(seconds * rate)) / rate
        soundfile.write(tmp_path / name, 0.5 * np.sin(times * 2_000), rate)
        return tmp_path / name

    return make


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Give one limited process for all tests of a module."""
    one = Workers(1)
    yield one
    one.close()
