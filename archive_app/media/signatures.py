"""The first bytes by which a format is known."""

from __future__ import annotations

import re

from archive_app.media.raw import is_raw

_OFFICE = "application/vnd.openxmlformats-officedocument."

_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"\x00\x00\x00\x0cjP  \r\n", "image/jp2"),
    (b"fLaC", "audio/flac"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"AutoCAD Binary DXF", "image/vnd.dxf"),
)
_BRANDS = {
    b"heic": "image/heic", b"heix": "image/heic", b"heim": "image/heic", b"heis": "image/heic",
    b"mif1": "image/heif", b"msf1": "image/heif", b"avif": "image/avif", b"avis": "image/avif",
    b"M4A ": "audio/mp4", b"M4B ": "audio/mp4", b"crx ": "image/x-raw", b"qt  ": "video/quicktime",
}  # fmt: skip
_CHUNKED = {
    b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo",
    b"AIFF": "audio/aiff", b"AIFC": "audio/aiff",
}  # fmt: skip
_WINDOWS_MEDIA = b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"
_WITH_PICTURES = bytes.fromhex("c0ef19bc4d5bcf11a8fd00805f5c442b")
_OFD = re.compile(rb"PK\x03\x04.{26}OFD\.xml", re.DOTALL)
_KMZ = re.compile(rb"PK\x03\x04.{26}[^\x00/]{0,80}\.kml", re.DOTALL | re.IGNORECASE)
_ZIPPED = (
    (b"word/", _OFFICE + "wordprocessingml.document"),
    (b"xl/", _OFFICE + "spreadsheetml.sheet"),
    (b"ppt/", _OFFICE + "presentationml.presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
)
_MARKUP = (
    (re.compile(rb"<svg[\s>]"), "image/svg+xml"),
    (re.compile(rb"<gpx[\s>]"), "application/gpx+xml"),
    (re.compile(rb"<kml[\s>]"), "application/vnd.google-earth.kml+xml"),
    (re.compile(rb"^(<!doctype html|<html)", re.IGNORECASE), "text/html"),
    (re.compile(rb"^<\?xml"), "application/xml"),
)
_DXF = re.compile(rb"\s*(999\s*\n[^\n]*\n\s*)*0\s*\r?\n\s*SECTION\r?\n")
_DWG = re.compile(rb"AC(10\d\d|1\.\d|2\.\d\d)\x00?")
_RAWS = {
    b"IIRO\x08\x00\x00\x00",
    b"IIRS\x08\x00\x00\x00",
    b"IIU\x00\x18\x00\x00\x00",
    b"IIU\x00\x08\x00\x00\x00",
}
"""Olympus and Panasonic."""

_SEVENS = (21, 14, 7, 0)
_BMP_HEADERS = {12, 40, 52, 56, 64, 108, 124}


def signed(head: bytes) -> str | None:
    """Return the media type that the head of a file shows, or nothing."""
    for start, media_type in _STARTS:
        if head.startswith(start):
            return media_type
    return _container(head) or _picture(head) or _sound(head) or _document(head)


def _container(head: bytes) -> str | None:
    if head[:4] in {b"RIFF", b"RF64", b"FORM"}:
        return _CHUNKED.get(head[8:12])
    if head.startswith(_WINDOWS_MEDIA):
        return "video/x-ms-wmv" if _WITH_PICTURES in head else "audio/x-ms-wma"
    return _zipped(head) if head[:4] == b"PK\x03\x04" else _boxed(head)


def _boxed(head: bytes) -> str | None:
    if head[4:8] in {b"moov", b"mdat", b"wide", b"free", b"skip"}:
        return "video/quicktime"
    return _brand(head) if head[4:8] == b"ftyp" else None


def _brand(head: bytes) -> str:
    brand = head[8:12]
    if brand == b"mif1" and b"avif" in head[16 : int.from_bytes(head[:4])]:
        return "image/avif"
    if brand == b"mif1" and b"heic" in head[16 : int.from_bytes(head[:4])]:
        return "image/heic"
    return _BRANDS.get(brand) or ("video/3gpp" if brand.startswith(b"3g") else "video/mp4")


def _zipped(head: bytes) -> str:
    if _OFD.search(head):
        return "application/ofd"
    if _KMZ.search(head):
        return "application/vnd.google-earth.kmz"
    return next((sort for mark, sort in _ZIPPED if mark in head), "application/zip")


def _picture(head: bytes) -> str | None:
    if head[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}:
        return "image/x-raw" if is_raw(head) else "image/tiff"
    if head[:8] in _RAWS or head[:15] == b"FUJIFILMCCD-RAW":
        return "image/x-raw"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "image/bmp"
    return None


def _sound(head: bytes) -> str | None:
    if head[:3] == b"ID3":
        size = sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], _SEVENS, strict=False))
        return "audio/flac" if head[size + 10 : size + 14] == b"fLaC" else "audio/mpeg"
    if head[:1] == b"\xff" and head[1:2] in {b"\xf0", b"\xf1", b"\xf8", b"\xf9"}:
        return "audio/aac"
    return "audio/mpeg" if _is_frame(head[:4]) else None


def _is_frame(head: bytes) -> bool:
    """Tell whether four bytes head a frame of MPEG audio, of layer II or III.

    Layer I is not to be met with any more, and its first bytes are those of UTF-16.
    """
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bit_rate, rate = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer in {1, 2} and bit_rate not in {0, 15} and rate != 3


def _document(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if _DXF.match(head) or _DWG.match(head):
        return "image/vnd.dwg" if _DWG.match(head) else "image/vnd.dxf"
    markup = head[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if markup.startswith(b"<"):
        return next((sort for mark, sort in _MARKUP if mark.search(markup)), None)
    return None
