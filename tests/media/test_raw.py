from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.raw import is_raw


def tiff(tags: dict[int, int], order: str = "<") -> bytes:
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    entries = (struct.pack(order + "HHII", tag, 4, 1, value) for tag, value in tags.items())
    return head + struct.pack(order + "H", len(tags)) + b"".join(entries) + bytes(4)


@pytest.mark.parametrize("order", ["<", ">"])
def test_raw_files_are_told_from_scans(order):
    assert is_raw(tiff({254: 1, 256: 160, 330: 200}, order))
    assert is_raw(tiff({50706: 1}, order))
    assert not is_raw(tiff({254: 0, 256: 9000, 330: 200}, order))
    assert is_raw(b"II*\0\x10\0\0\0CR\x02\0")


@given(st.binary(max_size=64))
def test_a_damaged_directory_is_no_raw_file_and_no_error(rest):
    assert is_raw(b"II*\0" + rest) in {True, False}
