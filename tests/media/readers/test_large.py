from __future__ import annotations

import logging

import pytest
from PIL import Image

from archive_app.domain.errors import Refused
from archive_app.media.readers import images
from archive_app.media.readers.large import rows, streamed


@pytest.mark.parametrize(
    ("mode", "colour", "seen", "found"),
    [("RGB", "red", "RGB", (254, 0, 0)), ("L", 90, "L", 90), ("1", 1, "L", 255),
     ("RGBA", (0, 0, 0, 0), "RGB", (255, 255, 255)), ("CMYK", (0, 0, 0, 0), "RGB", None)],
)  # fmt: skip
def test_a_picture_of_any_sort_is_made_small(tmp_path, mode, colour, seen, found):
    Image.new(mode, (400, 300), colour).save(tmp_path / "a.tif")
    with (tmp_path / "a.tif").open("rb") as file:
        small = streamed(file, 100)
    assert (small.size, small.mode) == ((100, 75), seen)
    assert found is None or small.getpixel((50, 30)) in {found, (255, 0, 0)}


def test_it_is_upright_and_never_larger_than_it_was(tmp_path):
    exif = Image.Exif()
    exif[0x112] = 6
    Image.new("RGB", (40, 30)).save(tmp_path / "a.jpg", exif=exif)
    with (tmp_path / "a.jpg").open("rb") as file:
        assert streamed(file, 100).size == (30, 40)


def test_a_broken_picture_is_damaged(tmp_path, caplog):
    caplog.set_level(logging.ERROR, "pyvips")  # libvips says what it meets on the way
    Image.effect_noise((400, 300), 90).save(tmp_path / "a.png")
    (tmp_path / "a.png").write_bytes((tmp_path / "a.png").read_bytes()[:60_000])
    with (tmp_path / "a.png").open("rb") as file, pytest.raises(Refused, match="damaged_file"):
        streamed(file, 100)


def test_the_largest_pictures_are_streamed(tmp_path, monkeypatch):
    monkeypatch.setattr(images, "LARGE", 100)
    Image.new("1", (400, 300), 1).save(tmp_path / "a.tif", compression="group4")
    with (tmp_path / "a.tif").open("rb") as file:
        assert images.preview(file, "image/tiff", 100).startswith(b"\x89PNG")


def test_rows_of_it_are_seen_upright(tmp_path):
    exif = Image.Exif()
    exif[0x112] = 6
    image = Image.new("RGB", (40, 30), "white")
    image.paste("black", (0, 0, 20, 30))
    image.save(tmp_path / "a.png", exif=exif)
    with (tmp_path / "a.png").open("rb") as file:
        upper, lower = rows(file, 0, (15, 20), range(10)), rows(file, 0, (15, 20), range(10, 20))
    assert upper.size == lower.size == (15, 10)
    assert (upper.getpixel((7, 4)), lower.getpixel((7, 6))) == ((0, 0, 0), (255, 255, 255))


def test_rows_of_a_broken_picture_are_damaged(tmp_path, caplog):
    caplog.set_level(logging.ERROR, "pyvips")  # libvips says what it meets on the way
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    with (tmp_path / "a.png").open("rb") as file, pytest.raises(Refused, match="damaged_file"):
        rows(file, 0, (9, 9), range(9))
