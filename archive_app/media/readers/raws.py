"""Camera raw files: what the camera says, and the largest picture that it put in."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import BinaryIO

from PIL import Image

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.media.readers import exif
from archive_app.media.readers.pictures import encoded, reduced, upright
from archive_app.media.readers.raw_previews import places

NAME, VERSION = "raws", 1

_HEAD = 2 * 2**20
_LARGEST = 64 * 2**20
_SMALL = (256, 256)


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return what the camera says, and the size of its picture; a note if it put none in."""
    said, picture = _said(file), _picture(file)
    if picture is None:
        return Facts(**exif.facts(said), note="kept_only"), ()
    teller = said if said.getexif() else picture
    width, height = picture.size
    if exif.orientation(teller) >= 5:
        width, height = height, width
    return replace(Facts(**exif.facts(teller)), width=width, height=height, colours="colour"), ()


def preview(file: BinaryIO, media_type: str, size: int) -> bytes | None:  # noqa: ARG001
    """Return the camera's picture, small and upright."""
    said, picture = _said(file), _picture(file)
    if picture is None:
        return None
    turn = exif.orientation(picture if picture.getexif() else said)
    return encoded(upright(reduced(picture, size), turn), "JPEG")


def _said(file: BinaryIO) -> Image.Image:
    """Return a picture of nothing that carries the raw file's tags."""
    file.seek(0)
    head = file.read(_HEAD)
    start = head.find(b"CMT1", 0, _HEAD // 2) + 4 if head[4:8] == b"ftyp" else 0
    blank = Image.new("L", (1, 1))
    order = head[start : start + 2]
    magic = {b"II": b"II*\0", b"MM": b"MM\0*"}.get(order)
    if magic:
        blank.getexif().load_from_fp(io.BytesIO(magic + head[start + 4 :]))
    return blank


def _picture(file: BinaryIO) -> Image.Image | None:
    """Return the largest picture inside that can be decoded."""
    found = [each for place, length in places(file) if (each := _opened(file, place, length))]
    found.sort(key=lambda each: each[0].width * each[0].height, reverse=True)
    return next((picture for picture, data in found if _is_sound(data)), None)


def _opened(file: BinaryIO, place: int, length: int) -> tuple[Image.Image, bytes] | None:
    file.seek(place)
    data = file.read(min(length, _LARGEST))
    try:
        return Image.open(io.BytesIO(data), formats=["JPEG"]), data
    except Exception:  # noqa: BLE001  one of several pictures, or none at all
        return None


def _is_sound(data: bytes) -> bool:
    """Tell a picture from the sensor's own data, which is JPEG too but of a sort for no eyes."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as trial:
            trial.draft("RGB", _SMALL)
            trial.load()
            return trial.mode in {"L", "RGB"}
    except Exception:  # noqa: BLE001  as above
        return False
