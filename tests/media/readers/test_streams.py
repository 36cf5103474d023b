from __future__ import annotations

import io
import struct

import pytest

from archive_app.domain.errors import Refused
from archive_app.media.readers import streams

ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")
TEXTS = bytes.fromhex("3326b2758e66cf11a6d900aa0062ce6c")


def asf(*objects: bytes) -> io.BytesIO:
    body = b"".join(objects)
    return io.BytesIO(ASF + struct.pack("<QI2s", 30 + len(body), len(objects), b"\1\2") + body)


def thing(sort: bytes, data: bytes) -> bytes:
    return sort + struct.pack("<Q", 24 + len(data)) + data


def test_a_telephones_recording_is_as_long_as_its_frames():
    narrow = streams.read(io.BytesIO(b"#!AMR\n" + (b"\x3c" + bytes(31)) * 100), "audio/amr")[0]
    assert (narrow.duration, narrow.sample_rate) == (2.0, 8_000)
    wide = streams.read(io.BytesIO(b"#!AMR-WB\n" + (b"\x44" + bytes(60)) * 50), "audio/amr")[0]
    assert (wide.duration, wide.sample_rate) == (1.0, 16_000)
    with pytest.raises(Refused, match="damaged_file"):
        streams.read(io.BytesIO(b"#!AMR\n"), "audio/amr")


def test_a_windows_recording_tells_length_and_names():
    length = bytes(40) + struct.pack("<QQ", 35_000_000, 0) + struct.pack("<Q", 1000) + bytes(16)
    title, author = ((text + "\0").encode("utf-16-le") for text in ("访谈", "李师傅"))
    texts = struct.pack("<5H", len(title), len(author), 0, 0, 0) + title + author
    facts = streams.read(asf(thing(FILE, length), thing(TEXTS, texts)), "audio/x-ms-wma")[0]
    assert (facts.duration, facts.title, facts.author) == (2.5, "访谈", "李师傅")


def test_what_is_none_is_damaged_and_none_can_be_seen():
    with pytest.raises(Refused, match="damaged_file"):
        streams.read(io.BytesIO(b"nothing"), "audio/aac")
    assert streams.preview(io.BytesIO(b""), "audio/amr", 100) is None
