from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.readers.raw_previews import places


def directory(order: str, tags: dict[int, tuple[int, int]], after: int = 0) -> bytes:
    entries = (struct.pack(order + "HHII", tag, 4, *value) for tag, value in tags.items())
    return struct.pack(order + "H", len(tags)) + b"".join(entries) + struct.pack(order + "I", after)


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_directories_say_where_the_pictures_are(order):
    magic = {"<": b"II*\0", ">": b"MM\0*"}[order]
    below = directory(order, {513: (1, 4000), 514: (1, 77)})
    first = directory(order, {273: (1, 900), 279: (1, 55), 330: (1, 200)})
    data = (magic + struct.pack(order + "I", 8) + first).ljust(200, b"\0") + below
    assert set(places(io.BytesIO(data))) == {(900, 55), (4000, 77)}


def test_panasonic_and_fuji_have_their_own_places():
    panasonic = b"IIU\0" + struct.pack("<I", 8) + directory("<", {46: (70, 500)})
    assert places(io.BytesIO(panasonic)) == [(500, 70)]
    fuji = b"FUJIFILMCCD-RAW".ljust(84, b"\0") + struct.pack(">II", 148, 99)
    assert places(io.BytesIO(fuji)) == [(148, 99)]


def test_what_no_directory_tells_is_searched_for():
    data = b"\0\0\0\x18ftypcrx " + bytes(100) + b"\xff\xd8\xff\xe0"
    assert places(io.BytesIO(data)) == [(112, 4)]


def test_directories_in_a_circle_end():
    data = b"II*\0" + struct.pack("<I", 8) + directory("<", {330: (1, 8)}, after=8)
    assert places(io.BytesIO(data)) == []


@given(st.binary(max_size=200))
def test_no_bytes_lead_it_astray(rest):
    for magic in (b"II*\0", b"MM\0*", b"IIU\0", b"\0\0\0\x18ftypcrx "):
        assert isinstance(places(io.BytesIO(magic + rest)), list)
