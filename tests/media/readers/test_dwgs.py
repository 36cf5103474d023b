from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from archive_app.media.readers import dwgs

SENTINEL = bytes.fromhex("1f256d07d43628288957ca3f9d44102b")


def drawing(sort: int, data: bytes) -> io.BytesIO:
    head = b"AC1032".ljust(0x0D, b"\0") + struct.pack("<I", 32)
    table = struct.pack("<IB", 9 + len(data), 1) + struct.pack("<BII", sort, 62, len(data))
    return io.BytesIO(head.ljust(32, b"\0") + SENTINEL + table + data)


def saved(sort: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(data, sort)
    return data.getvalue()


@pytest.mark.parametrize(("sort", "data"), [(6, saved("PNG")), (2, saved("BMP")[14:])])
def test_the_picture_that_a_drawing_carries_is_seen(sort, data):
    seen = dwgs.preview(drawing(sort, data), "image/vnd.dwg", 100)
    assert Image.open(io.BytesIO(seen or b"")).size == (40, 30)


def test_a_drawing_says_who_wrote_it_and_that_it_is_kept_only():
    facts, passages = dwgs.read(drawing(6, b""), "image/vnd.dwg")
    assert (facts.description, facts.note, passages) == ("AutoCAD 2018", "drawing_kept_only", ())


@pytest.mark.parametrize("data", [b"AC1015", b"AC1015" + b"\xff" * 30], ids=range(2))
def test_a_drawing_without_a_picture_shows_nothing(data):
    assert dwgs.preview(io.BytesIO(data), "image/vnd.dwg", 100) is None
    assert dwgs.preview(drawing(6, b"broken"), "image/vnd.dwg", 100) is None
