from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.media.signatures import signed

HEADS = {
    b"\xff\xd8\xff\xe1": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"II*\x00\x08\x00\x00\x00": "image/tiff",
    b"MM\x00+\x00\x08\x00\x00": "image/tiff",
    b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic": "image/heic",
    b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic": "image/heic",
    b"\x00\x00\x00\x14ftypmif1\x00\x00\x00\x00mif1": "image/heif",
    b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1avif": "image/avif",
    b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00": "audio/mp4",
    b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00": "video/mp4",
    b"\x00\x00\x00\x18ftyp3gp5\x00\x00\x00\x00": "video/3gpp",
    b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00": "video/quicktime",
    b"\x00\x00\x00\x08wide": "video/quicktime",
    b"RIFF\x00\x00\x00\x00WEBP": "image/webp",
    b"RIFF\x00\x00\x00\x00WAVE": "audio/wav",
    b"FORM\x00\x00\x00\x00AIFF": "audio/aiff",
    b"GIF89a": "image/gif",
    b"BM" + bytes(12) + b"\x28\x00\x00\x00": "image/bmp",
    b"fLaC": "audio/flac",
    b"OggS": "audio/ogg",
    b"ID3\x04\x00\x00\x00\x00\x00\x00": "audio/mpeg",
    b"ID3\x04\x00\x00\x00\x00\x00\x00fLaC": "audio/flac",
    b"\xff\xfb\x90\x64": "audio/mpeg",
    b"\xff\xf1\x50\x80": "audio/aac",
    b"#!AMR\n": "audio/amr",
    b"%PDF-1.7": "application/pdf",
    b"\n%PDF-1.4": "application/pdf",
    b"AC1032\x00": "image/vnd.dwg",
    b"  0\r\nSECTION\r\n": "image/vnd.dxf",
    b"999\nmade by hand\n0\nSECTION\n": "image/vnd.dxf",
    b"PK\x03\x04": "application/zip",
    b"PK\x03\x04....xl/workbook.xml": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    b"<?xml version='1.0'?><svg >": "image/svg+xml",
    b"\xef\xbb\xbf\n<!DOCTYPE html>": "text/html",
}


@pytest.mark.parametrize("head", HEADS, ids=range(len(HEADS)))
def test_formats_are_known_by_their_first_bytes(head):
    assert signed(head) == HEADS[head]


@pytest.mark.parametrize(
    "text",
    ["BM 是钢厂的缩写", "AC 电源", "0\n1\n2\n", "<高炉>", "\ufeffA".encode("utf-16-le"), b""],
    ids=range(6),
)
def test_text_that_looks_like_something_else_is_text(text):
    assert signed(text if isinstance(text, bytes) else text.encode()) is None


@given(st.binary(max_size=200), st.sampled_from(sorted(HEADS)))
def test_no_bytes_confuse_it(rest, head):
    assert isinstance(signed(head[: len(head) // 2] + rest), str | None)
