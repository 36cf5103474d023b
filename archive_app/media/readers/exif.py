"""What a camera wrote into a picture. Whatever of it is nonsense is passed over."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from archive_app.media.decoding import mended, wide
from archive_app.media.plain import line

Tags = Mapping[int, Any]
_BASE, _GPS = ExifTags.Base, ExifTags.GPS
_TIMES = (
    (_BASE.DateTimeOriginal, _BASE.OffsetTimeOriginal),
    (_BASE.DateTimeDigitized, _BASE.OffsetTimeDigitized),
)
_TIME = re.compile(r"(\d{4})[:/.-](\d\d?)[:/.-](\d\d?)[ T]+(\d\d?):(\d\d):(\d\d)")
_ZONE = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")
_EDITOR = re.compile(r"adobe|photoshop|lightroom|gimp|picasa|snapseed|meitu|美图", re.IGNORECASE)
_NO_DESCRIPTION = re.compile(
    r"(olympus|konica.minolta|minolta|kodak|samsung|sony|jpeg|exif.jpeg.picture|dcim.*\.jpg"
    r"|.*digital.(still.)?camera|sony.dsc|default|untitled|image|picture|.*\.(jpg|jpeg|tif|dng)"
    r"|[a-z]{2,4}[-_]?\d{3,6})",
    re.IGNORECASE,
)


def facts(image: Image.Image) -> dict[str, Any]:
    """Return what the tags say, by the names of `Facts`; None where they say nothing."""
    main, details = _tags(image, None), _tags(image, ExifTags.IFD.Exif)
    taken, zone = _time(main, details)
    return {
        "taken": taken,
        "zone": zone,
        "camera": _camera(main),
        "title": _wide(main, _BASE.XPTitle),
        "description": _description(main, details),
        "author": _text(main, _BASE.Artist) or _wide(main, _BASE.XPAuthor),
        "rights": _rights(main),
        "keywords": _wide(main, _BASE.XPKeywords),
        **_position(_tags(image, ExifTags.IFD.GPSInfo)),
    }


def orientation(image: Image.Image) -> int:
    """Return how the picture has to be turned: 1, upright already, to 8."""
    found = _tags(image, None).get(_BASE.Orientation, 1)
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height as the picture is looked at."""
    width, height = image.size
    return (height, width) if orientation(image) >= 5 else (width, height)


def _tags(image: Image.Image, directory: int | None) -> Tags:
    try:
        exif = image.getexif()
        return dict(exif) if directory is None else dict(exif.get_ifd(directory))
    except Exception:  # noqa: BLE001  tags may be broken in any way; the picture counts
        return {}


def _time(main: Tags, details: Tags) -> tuple[str | None, str | None]:
    for time_tag, zone_tag in _TIMES:
        taken = _moment(details.get(time_tag))
        if taken:
            return taken, _zone(details.get(zone_tag))
    if _camera(main) and not _EDITOR.search(_text(main, _BASE.Software) or ""):
        # A simple telephone writes this one time only; an editor writes when it was at work.
        taken = _moment(main.get(_BASE.DateTime))
        return taken, _zone(details.get(_BASE.OffsetTime)) if taken else None
    return None, None


def _moment(written: object) -> str | None:
    found = _TIME.match(str(written or "").strip())
    with suppress(ValueError):
        if found:
            return datetime(*map(int, found.groups())).isoformat()  # type: ignore[arg-type]  # noqa: DTZ001  a camera's clock has no zone
    return None


def _zone(written: object) -> str | None:
    zone = str(written or "").strip("\0 ").replace("Z", "+00:00")
    return zone if _ZONE.fullmatch(zone) else None


def _camera(main: Tags) -> str | None:
    make, model = _text(main, _BASE.Make), _text(main, _BASE.Model)
    if not make or not model:
        return make or model
    names_make = model.split()[0].casefold() in make.casefold().split()
    return model if names_make else f"{make} {model}"


def _description(main: Tags, details: Tags) -> str | None:
    for text in (
        _text(main, _BASE.ImageDescription),
        _wide(main, _BASE.XPComment),
        _comment(details.get(_BASE.UserComment)),
    ):
        if text and not _NO_DESCRIPTION.fullmatch(text):
            return text
    return None


def _rights(main: Tags) -> str | None:
    """Return whose it is; some cameras write their own name there."""
    text = _text(main, _BASE.Copyright)
    return None if text in {_camera(main), _text(main, _BASE.Make)} else text


def _comment(written: object) -> str | None:
    if not isinstance(written, bytes):
        return None
    code, text = written[:8], written[8:]
    if code == b"UNICODE\0":
        return line(wide(text))
    return line(mended(text.decode("latin-1"))) if code == b"ASCII\0\0\0" else None


def _wide(tags: Tags, tag: int) -> str | None:
    """Return one of the texts that Windows writes in UTF-16."""
    value = tags.get(tag)
    return line(value.decode("utf-16-le", "replace")) if isinstance(value, bytes) else None


def _text(tags: Tags, tag: int) -> str | None:
    value = tags.get(tag)
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return line(mended(value.partition("\0")[0])) if isinstance(value, str) else None


def _position(gps: Tags) -> dict[str, Any]:
    latitude = _degrees(gps, _GPS.GPSLatitude, {"N": 1, "S": -1}, 90)
    longitude = _degrees(gps, _GPS.GPSLongitude, {"E": 1, "W": -1}, 180)
    if latitude is None or longitude is None or latitude == longitude == 0:
        latitude = longitude = None  # half a position is none, and cameras without a fix write 0, 0
    direction = _number(gps.get(_GPS.GPSImgDirection))
    accuracy = _number(gps.get(_GPS.GPSHPositioningError))
    return {
        "datum": _text(gps, _GPS.GPSMapDatum) if latitude is not None else None,
        "accuracy": round(accuracy, 2) if accuracy is not None and accuracy > 0 else None,
        "latitude": latitude,
        "longitude": longitude,
        "altitude": _altitude(gps),
        "direction": round(direction, 2)
        if direction is not None and 0 <= direction <= 360
        else None,
    }


def _degrees(gps: Tags, tag: int, signs: Mapping[str, int], most: int) -> float | None:
    parts = gps.get(tag)
    sign = signs.get(str(gps.get(tag - 1, "")).strip("\0 ").upper()[:1])
    if not isinstance(parts, tuple) or not 1 <= len(parts) <= 3 or sign is None:
        return None
    numbers = [_number(part) for part in parts]
    if None in numbers:
        return None
    found = sum(part / 60**place for place, part in enumerate(numbers) if part is not None)
    return round(sign * found, 7) if 0 <= found <= most else None


def _altitude(gps: Tags) -> float | None:
    altitude = _number(gps.get(_GPS.GPSAltitude))
    if altitude is None or abs(altitude) > 20_000:
        return None
    below = gps.get(_GPS.GPSAltitudeRef) in {b"\x01", 1}
    return round(-altitude if below else altitude, 2)


def _number(value: Any) -> float | None:  # noqa: ANN401  a tag holds anything
    with suppress(TypeError, ValueError, ZeroDivisionError, OverflowError):
        number = float(value)
        return number if math.isfinite(number) else None
    return None
