from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from archive_app.media.readers.embedded import embedded


def with_preview(path, small: bytes) -> None:
    """Put a camera's preview into a JPEG: an empty first directory, then one that points at it."""
    second = struct.pack("<HHHIIHHIII", 2, 0x201, 4, 1, 44, 0x202, 4, 1, len(small), 0)
    tiff = b"II*\0" + struct.pack("<IHI", 8, 0, 14) + second
    exif = b"Exif\0\0" + tiff + small
    Image.new("RGB", (800, 600), "blue").save(path, exif=exif)


def jpeg(size) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, "red").save(data, "JPEG")
    return data.getvalue()


@pytest.mark.parametrize(
    ("small", "wanted", "used"),
    [
        (jpeg((160, 120)), 160, True),
        (jpeg((160, 120)), 256, False),
        (jpeg((160, 160)), 160, False),
        (jpeg((160, 120))[:300], 160, False),
        (b"", 160, False),
    ],
    ids=["as large as asked", "too small", "another shape", "damaged", "empty"],
)
def test_the_cameras_own_preview_is_used_where_it_will_do(tmp_path, small, wanted, used):
    with_preview(tmp_path / "a.jpg", small)
    with Image.open(tmp_path / "a.jpg") as image:
        found = embedded(image, wanted)
    assert (found is not None) == used


def test_a_picture_without_one_has_none():
    assert embedded(Image.new("L", (10, 10)), 8) is None
