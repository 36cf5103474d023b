"""PNG headers, sound and unsound."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.dossier.pdf import png as reading
from archive_app.dossier.pdf.images import Image


@pytest.fixture
def read(tmp_path: Path):
    def of(data: bytes) -> Image | None:
        path = tmp_path / "x.png"
        path.write_bytes(data)
        with path.open("rb") as file:
            return reading.read(file)

    return of


@pytest.mark.parametrize(
    ("mode", "bits", "channels"), [("1", 1, 1), ("L", 8, 1), ("RGB", 8, 3), ("I;16", 16, 1)]
)
def test_packed_rows_are_taken_as_they_are(png, read, mode: str, bits: int, channels: int):
    image = read(png(mode))
    assert (image.width, image.height, image.bits, image.channels) == (6, 4, bits, channels)
    assert image.settings["Predictor"] == 15


def test_a_palette_comes_along(png, read):
    image = read(png("P"))
    assert len(image.palette) % 3 == 0
    assert image.palette


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_a_transparent_picture_is_left(png, read, mode: str):
    assert read(png(mode)) is None


def test_a_picture_with_a_transparent_colour_is_left(png, read):
    assert read(png("P", transparency=0)) is None


def test_an_interlaced_picture_is_left(png, read):
    data = bytearray(png())
    data[28] = 1
    assert read(bytes(data)) is None


def test_a_file_that_is_cut_short_is_left(png, read):
    assert read(png()[:40]) is None
    assert read(png()[:10]) is None
