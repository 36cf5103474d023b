from __future__ import annotations

import struct

from PIL import Image

from archive_app.media.readers import iptc


def record(number: int, text: bytes, part: int = 2) -> bytes:
    return b"\x1c" + bytes([part, number]) + struct.pack(">H", len(text)) + text


def photograph(tmp_path, *records: bytes):
    data = b"".join(records)
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)
    segment = b"Photoshop 3.0\0" + block
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 8)).save(path)
    plain = path.read_bytes()
    head = b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment
    path.write_bytes(plain[:2] + head + plain[2:])
    return path


def test_what_a_picture_desk_wrote_is_told(tmp_path):
    path = photograph(
        tmp_path,
        record(90, b"\x1b%G", part=1),
        record(5, "一号高炉".encode()),
        record(25, "高炉".encode()),
        record(25, "炼铁".encode()),
        record(80, "新华社".encode()),
    )
    with Image.open(path) as image:
        assert iptc.said(image) == {
            "title": "一号高炉",
            "keywords": "高炉；炼铁",
            "author": "新华社",
        }


def test_what_names_no_characters_may_be_chinese_all_the_same(tmp_path):
    with Image.open(photograph(tmp_path, record(120, "重庆钢铁厂一号高炉".encode("gbk")))) as image:
        assert iptc.said(image) == {"description": "重庆钢铁厂一号高炉"}


def test_a_picture_without_records_says_nothing(tmp_path):
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as image:
        assert iptc.said(image) == {}
