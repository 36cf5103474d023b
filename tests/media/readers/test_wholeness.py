from __future__ import annotations

import io

import pytest
from PIL import Image

from archive_app.domain.errors import Refused
from archive_app.media.readers.wholeness import be_whole
from tests.media.boxed import box


def jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x10E] = "\xff\xd9 stands in the tags as well"
    data = io.BytesIO()
    Image.effect_noise((400, 300), 90).save(data, "JPEG", exif=exif)
    return data.getvalue()


def is_whole(data: bytes, sort: str = "image/jpeg") -> bool:
    try:
        be_whole(io.BytesIO(data), sort)
    except Refused:
        return False
    return True


def test_a_photograph_is_whole_if_its_end_is_there():
    assert is_whole(jpeg())
    assert is_whole(jpeg() + b"what a telephone adds")


@pytest.mark.parametrize("part", [0.005, 0.02, 0.3, 0.7, 0.95])
def test_a_photograph_that_was_cut_off_is_not(part):
    data = jpeg()
    assert not is_whole(data[: int(len(data) * part)])


def test_a_photograph_in_boxes_is_whole_if_the_last_of_them_is():
    data = box(b"ftyp", b"heic") + box(b"mdat", bytes(500))
    assert is_whole(data, "image/heic")
    assert not is_whole(data[:-1], "image/heic")


def test_what_is_no_photograph_is_left_alone():
    assert is_whole(b"anything", "image/png")
