"""Films and sounds in boxes (MP4, MOV, 3GP, M4A): what their containers say of them."""

from __future__ import annotations

import re
import struct
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, BinaryIO

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.media.boxes import Box, boxes, content, handlers, within
from archive_app.media.decoding import mended
from archive_app.media.plain import line
from archive_app.media.readers import xmp
from archive_app.media.readers.film_tags import tags

NAME, VERSION = "films", 1

_BEGINNING = datetime(1904, 1, 1, tzinfo=UTC)
_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PLACE = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?")


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:  # noqa: ARG001
    """Return length, size, time, place and names; it has no text."""
    whole = Box(b"", 0, file.seek(0, 2))
    film = next(within(file, whole, b"moov"), None)
    if film is None:
        raise Refused("damaged_file", why="no_film_head")
    said = tags(file, film) | _packet(file, whole, film)
    facts = _lasting(file, film) | _seen(file, film) | _heard(file, film)
    return Facts(**facts | _time(said, facts) | _place(said) | _names(said)), ()


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: no library that is here decodes films."""


def _lasting(file: BinaryIO, film: Box) -> dict[str, Any]:
    """Return the length, and when the container was made, by its own clock."""
    head = content(file, next(within(file, film, b"mvhd"), film), 40)
    form, place = (">QQIQ", 4) if head[:1] == b"\1" else (">IIII", 4)
    try:
        made, _, scale, length = struct.unpack_from(form, head, place)
    except struct.error:
        return {}
    found: dict[str, Any] = {"duration": round(length / scale, 3) if scale else None}
    if made:
        with suppress(OverflowError):
            moment = _BEGINNING + timedelta(seconds=made)
            found |= {"taken": moment.strftime("%Y-%m-%dT%H:%M:%S"), "zone": "+00:00"}
    return found if found.get("taken", "2") >= "1990" else {"duration": found["duration"]}


def _seen(file: BinaryIO, film: Box) -> dict[str, Any]:
    """Return the size of the picture as it is looked at."""
    for track in within(file, film, b"trak"):
        sort = next(
            (content(file, box, 12)[8:12] for box in within(file, track, b"mdia", b"hdlr")), b""
        )
        head = content(file, next(within(file, track, b"tkhd"), track), 96)
        long = 12 if head[:1] == b"\1" else 0
        if sort == b"vide" and len(head) >= 84 + long:
            across, turned = struct.unpack_from(">ii", head, 40 + long)
            width, height = (each >> 16 for each in struct.unpack_from(">II", head, 76 + long))
            size = (height, width) if not across and turned else (width, height)
            return dict(zip(("width", "height"), size, strict=True)) if all(size) else {}
    return {}


def _heard(file: BinaryIO, film: Box) -> dict[str, Any]:
    """Return channels and rate of the sound, where there are no pictures."""
    if handlers(file, film.end) != {b"soun"}:
        return {}
    for box in within(file, film, b"trak", b"mdia", b"minf", b"stbl", b"stsd"):
        entry = content(file, box, 64)[8:]
        if len(entry) >= 36:
            return {
                "channels": int.from_bytes(entry[24:26]) or None,
                "sample_rate": int.from_bytes(entry[32:34]) or None,
            }
    return {}


def _packet(file: BinaryIO, whole: Box, film: Box) -> dict[str, str]:
    """Return what XMP says, from the box of its own or among the tags."""
    for box in (*boxes(file, whole.start, whole.end), *within(file, film, b"udta", b"XMP_")):
        if box.sort in {b"uuid", b"XMP_"}:
            data = content(file, box, xmp.MOST_BYTES)
            if box.sort == b"XMP_" or data.startswith(_XMP):
                return dict(xmp.said(data[16:] if box.sort == b"uuid" else data))
    return {}


def _time(said: dict[str, str], facts: dict[str, Any]) -> dict[str, Any]:
    """Return when it was taken: by the camera's clock if it says so, else the container's."""
    told = xmp.moment(said.get("taken", ""))
    return told or {name: facts.get(name) for name in ("taken", "zone")}


def _place(said: dict[str, str]) -> dict[str, float | None]:
    found = _PLACE.match(said.get("place", ""))
    if not found:
        return {}
    latitude, longitude = float(found[1]), float(found[2])
    if abs(latitude) > 90 or abs(longitude) > 180 or latitude == longitude == 0:
        return {}
    height = round(float(found[3]), 2) if found[3] else None
    return {"latitude": latitude, "longitude": longitude, "altitude": height}


def _names(said: dict[str, str]) -> dict[str, str | None]:
    make, model = said.get("make", ""), said.get("model", "")
    camera = model if make and model.startswith(make) else f"{make} {model}"
    named = {name: line(mended(said.get(name, ""))) for name in xmp.NAMES}
    return named | {"camera": line(camera)}
