from __future__ import annotations

import io
import struct

from archive_app.media.boxes import Box
from archive_app.media.readers.film_tags import tags
from tests.media.boxed import box


def told(*inside: bytes) -> dict[str, str]:
    data = b"".join(inside)
    return tags(io.BytesIO(data), Box(b"moov", 0, len(data)))


def key(name: str) -> bytes:
    return box(b"mdta", name.encode())


def value(sort: bytes, text: str) -> bytes:
    return box(sort, box(b"data", struct.pack(">II", 1, 0), text.encode()))


def test_apples_keys_are_told_by_name():
    keys = box(b"keys", struct.pack(">II", 0, 2), key("com.apple.quicktime.model"), key("x.y"))
    values = box(b"ilst", value(b"\0\0\0\1", "iPhone 6"), value(b"\0\0\0\2", "no"))
    assert told(box(b"meta", box(b"hdlr", bytes(24)), keys, values)) == {"model": "iPhone 6"}


def test_the_list_of_itunes_stands_in_the_user_data():
    values = box(b"ilst", value(b"\xa9nam", "访谈"), value(b"\xa9ART", "李师傅"))
    assert told(box(b"udta", box(b"meta", bytes(4), box(b"hdlr", bytes(24)), values))) == {
        "title": "访谈",
        "author": "李师傅",
    }


def test_quicktime_and_3gpp_have_user_data_of_their_own():
    place = "+29.4827+106.4811+200/"
    of_apple = box(b"\xa9xyz", struct.pack(">HH", len(place), 0), place.encode())
    named = box(b"titl", bytes(6), "高炉".encode() + b"\0")
    assert told(box(b"udta", of_apple, named)) == {"place": place, "title": "高炉"}
    numbers = struct.pack(">iii", round(106.5 * 65536), round(29.5 * 65536), 200 << 16)
    located = box(b"loci", bytes(6), b"name\0", b"\0", numbers)
    assert told(box(b"udta", located)) == {"place": "+29.50000+106.50000+200.0"}
