"""Whether a photograph is there to its end, told without decoding it."""

from __future__ import annotations

from typing import BinaryIO

from archive_app.domain.errors import Refused
from archive_app.media.boxes import boxes

_START, _END = b"\xff\xda", b"\xff\xd9"
_BOXED = {"image/heic", "image/heif", "image/avif"}


def be_whole(file: BinaryIO, media_type: str) -> None:
    """Raise `Refused` (damaged_file) for a photograph that was cut off; leave others alone."""
    if media_type == "image/jpeg":
        _have_end(file)
    elif media_type in _BOXED:
        _have_all_boxes(file)
    file.seek(0)


def _have_end(file: BinaryIO) -> None:
    """Raise `Refused` unless the mark of the end stands behind the main picture's first scan."""
    file.seek(0)
    data = file.read()
    place = 2
    while data[place : place + 1] == b"\xff" and data[place : place + 2] != _START:
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
    if data.find(_END, place) < 0:
        raise Refused("damaged_file", why="cut_off")


def _have_all_boxes(file: BinaryIO) -> None:
    """Raise `Refused` unless the last box says that it ends where the file does."""
    size = file.seek(0, 2)
    place = 0
    for box in boxes(file, 0, size):
        file.seek(place)
        told = int.from_bytes(file.read(4))
        if told > 1 and place + told > size:
            raise Refused("damaged_file", why="cut_off")
        place = box.end
