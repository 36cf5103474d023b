"""JPEG headers, sound and unsound."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image as Pillow
from PIL import ImageCms

from archive_app.dossier.pdf import jpeg as reading


def _read(path: Path):
    with path.open("rb") as file:
        return reading.read(file)


@pytest.mark.parametrize(("mode", "channels"), [("L", 1), ("RGB", 3), ("CMYK", 4)])
def test_a_jpeg_tells_its_size_and_channels(jpeg, mode: str, channels: int):
    path = jpeg(mode=mode)
    image = _read(path)
    assert (image.width, image.height, image.channels, image.bits) == (60, 40, channels, 8)
    assert image.spans == ((0, path.stat().st_size),)
    assert image.inverted == (mode == "CMYK")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_tells_how_to_turn_it_upright(jpeg, orientation: int):
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    assert _read(jpeg(exif=exif)).orientation == orientation


@pytest.mark.parametrize("orientation", [0, 9, 60000])
def test_an_orientation_that_makes_no_sense_is_upright(jpeg, orientation: int):
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    assert _read(jpeg(exif=exif)).orientation == 1


def test_broken_exif_is_upright(jpeg):
    assert _read(jpeg(exif=b"Exif\0\0II*\0\xff\xff\0\0")).orientation == 1
    assert _read(jpeg(exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")).orientation == 1


def test_a_progressive_jpeg_is_known(jpeg):
    assert _read(jpeg(progressive=True)) is not None


def test_a_colour_profile_is_kept_if_it_fits(jpeg):
    grey = _profile(b"GRAY")
    assert _read(jpeg(mode="L", icc_profile=grey)).profile == grey
    assert _read(jpeg(icc_profile=grey)).profile == b""
    assert _read(jpeg(icc_profile=_profile(b"RGB ")[:-1])).profile == b""


def test_srgb_is_not_said_twice(jpeg):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named = srgb + b"sRGB IEC61966-2.1"
    named = len(named).to_bytes(4) + named[4:]
    assert _read(jpeg(icc_profile=srgb)).profile == srgb
    assert _read(jpeg(icc_profile=named)).profile == b""


@pytest.mark.parametrize("marker", [0xC3, 0xC9])
def test_a_sort_that_pdf_readers_do_not_know_is_left(jpeg, marker: int):
    path = jpeg()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"\xff\xc0", bytes([0xFF, marker]), 1))
    assert _read(path) is None


def test_twelve_bits_are_left(jpeg):
    path = jpeg()
    data = bytearray(path.read_bytes())
    data[data.index(b"\xff\xc0") + 4] = 12
    path.write_bytes(data)
    assert _read(path) is None


@pytest.mark.parametrize(
    "tail", [b"", b"\xff\xd9", b"\xff\xda", b"\xff\xe0\0\x01", b"\xff\xe0\xff\xff", b"\0\0"]
)
def test_a_header_without_a_frame_is_left(tmp_path: Path, tail: bytes):
    path = tmp_path / "x.jpg"
    path.write_bytes(b"\xff\xd8" + tail)
    assert _read(path) is None


def test_fill_bytes_and_lone_markers_are_passed_over(jpeg):
    path = jpeg()
    path.write_bytes(b"\xff\xd8\xff\x01\xff" + path.read_bytes()[2:])
    assert _read(path).width == 60


@given(some.binary(max_size=400))
def test_no_header_makes_it_fail(tmp_path_factory: pytest.TempPathFactory, noise: bytes):
    path = tmp_path_factory.mktemp("noise") / "x.jpg"
    stream = BytesIO()
    Pillow.new("RGB", (8, 8)).save(stream, "JPEG")
    path.write_bytes(stream.getvalue()[:20] + noise)
    image = _read(path)
    assert image is None or image.width > 0


def _profile(space: bytes) -> bytes:
    body = bytearray(132)
    body[:4], body[8], body[12:16] = len(body).to_bytes(4), 2, b"mntr"
    body[16:20], body[36:40] = space, b"acsp"
    return bytes(body)


def _bare(path: Path) -> bytes:
    with path.open("rb") as file:
        spans = reading.bare(file)
    data = path.read_bytes()
    return b"".join(data[start : start + length] for start, length in spans)


@pytest.mark.parametrize("progressive", [False, True])
def test_a_bare_picture_has_the_same_pixels_and_tells_nothing(jpeg, progressive: bool):
    exif = Pillow.Exif()
    exif[0x010F] = "Secret camera"
    exif.get_ifd(0x8825)[1] = "N"
    path = jpeg(
        exif=exif, comment=b"Secret comment", progressive=progressive, restart_marker_rows=1
    )
    path.write_bytes(path.read_bytes() + b"Secret film after the end")
    bare = _bare(path)
    assert b"Secret" not in bare
    assert b"Exif" not in bare
    with Pillow.open(path) as before, Pillow.open(BytesIO(bare)) as after:
        assert after.tobytes() == before.tobytes()
        assert not after.getexif()


def test_a_bare_picture_keeps_its_colours(jpeg):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    bare = _bare(jpeg(mode="CMYK", icc_profile=profile))
    assert b"ICC_PROFILE" in bare
    assert b"Adobe" in bare


@given(some.binary(max_size=300))
def test_any_bytes_can_be_laid_bare(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    path = tmp_path_factory.mktemp("bare") / "any.jpg"
    path.write_bytes(reading.SIGNATURE + data)
    bare = _bare(path)
    assert bare.startswith(reading.SIGNATURE[:2])
    assert len(bare) <= path.stat().st_size
