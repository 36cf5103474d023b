from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.boxes import Box, boxes, content, handlers, within
from tests.media.boxed import box, film


def test_boxes_stand_side_by_side_and_within_each_other():
    data = box(b"moov", box(b"trak", b"one"), box(b"trak", b"two")) + box(b"free")
    file = io.BytesIO(data)
    assert [each.sort for each in boxes(file, 0, len(data))] == [b"moov", b"free"]
    found = within(file, Box(b"", 0, len(data)), b"moov", b"trak")
    assert [content(file, each) for each in found] == [b"one", b"two"]


def test_a_box_may_be_long_or_reach_to_the_end():
    data = b"\0\0\0\1mdat" + (20).to_bytes(8) + b"1234" + b"\0\0\0\0free" + b"rest"
    file = io.BytesIO(data)
    assert [content(file, each) for each in boxes(file, 0, len(data))] == [b"1234", b"rest"]


def test_the_sorts_of_tracks_are_told():
    data = film(b"isom", b"vide", b"soun")
    assert handlers(io.BytesIO(data), len(data)) == {b"vide", b"soun"}


@given(st.binary(max_size=300))
def test_no_bytes_lead_it_astray(data):
    found = list(boxes(io.BytesIO(data), 0, len(data)))
    assert all(each.start <= each.end <= len(data) for each in found)
