"""Maps' files (GPX, KML, KMZ, GeoJSON): what is in them in a sentence, and points as rows."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element

from archive_app.domain.entries import Passage
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts
from archive_app.domain.tables import Row, Sheet
from archive_app.media.plain import line
from archive_app.media.readers.markup import first, inside, text_of, tree
from archive_app.media.readers.parts import Parts
from archive_app.media.readers.texts import whole_text

NAME, VERSION = "tracks", 1

Point = tuple[float, float, str, str]
"""Latitude, longitude, time (ISO 8601, "" if there is none), altitude in metres ("")."""

_MOST_BYTES = 64 * 2**20
_NAMED = ("trk", "rte", "wpt", "Placemark", "Folder", "Document", "metadata")
_DEEPEST = 40


def read(file: BinaryIO, media_type: str) -> tuple[Facts, tuple[Passage, ...]]:
    """Return what is in it: how many points, from when to when, where; its names as text."""
    names, points = _found(file, media_type)
    times = sorted(time for _, _, time, _ in points if time)
    facts = Facts(
        title=names[0] if names else None,
        description=_summary(points, times),
        taken=times[0][:19] if times else None,
        zone="+00:00" if times and times[0].endswith("Z") else None,
        latitude=round(points[0][0], 7) if points else None,
        longitude=round(points[0][1], 7) if points else None,
    )
    return facts, tuple(map(Passage, names))


def preview(file: BinaryIO, media_type: str, size: int) -> None:
    """Return nothing: what is drawn on a map is drawn there."""


def opened(file: BinaryIO, media_type: str) -> tuple[Sheet, Iterator[Row]]:
    """Return the points as a list: time, latitude, longitude, altitude, as they are written."""
    names, points = _found(file, media_type)
    rows = (
        Row(number, (time, repr(latitude), repr(longitude), altitude))
        for number, (latitude, longitude, time, altitude) in enumerate(points, start=1)
    )
    return Sheet(name=names[0] if names else "", rows=len(points)), rows


def _found(file: BinaryIO, media_type: str) -> tuple[list[str], list[Point]]:
    if media_type == "application/geo+json":
        return _geojson(file)
    root = document(file, media_type)
    names = dict.fromkeys(
        name
        for each in inside(root, *_NAMED)
        for tag in ("name", "description", "desc")
        if (name := line(next((text_of(one) for one in each if one.tag == tag), "")))
    )
    return list(names), list(_gpx(root) if media_type.endswith("gpx+xml") else _kml(root))


def document(file: BinaryIO, media_type: str) -> Element:
    """Return the document of a GPX, KML or packed KML; raise `Refused` if it is none."""
    return _unpacked(file) if media_type.endswith("kmz") else _root(file)


def _root(file: BinaryIO) -> Element:
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise Refused("file_too_large")
    return tree(data)


def _unpacked(file: BinaryIO) -> Element:
    """Return the document of a packed KML: the first of its name, whatever else is beside it."""
    with Parts(file) as parts:
        name = next((name for name in parts.names if name.lower().endswith(".kml")), "")
        root = parts.tree(name)
    if root is None:
        raise Refused("damaged_file", why="no_track")
    return root


def _gpx(root: Element) -> Iterator[Point]:
    for each in inside(root, "trkpt", "rtept", "wpt"):
        point = _point(each.get("lat"), each.get("lon"))
        if point:
            yield (*point, first(each, "time"), first(each, "ele"))


def _kml(root: Element) -> Iterator[Point]:
    for each in inside(root, "coordinates"):
        for words in text_of(each).split():
            longitude, latitude, altitude = [*words.split(","), "", ""][:3]
            point = _point(latitude, longitude)
            if point:
                yield (*point, "", altitude)
    for track in inside(root, "Track"):
        times = [text_of(when).strip() for when in inside(track, "when")]
        for time, each in zip(times, inside(track, "coord"), strict=False):
            longitude, latitude, altitude = [*text_of(each).split(), "", "", ""][:3]
            point = _point(latitude, longitude)
            if point:
                yield (*point, time, altitude)


def _point(latitude: object, longitude: object) -> tuple[float, float] | None:
    with suppress(TypeError, ValueError):
        point = float(str(latitude)), float(str(longitude))
        if all(map(math.isfinite, point)) and abs(point[0]) <= 90 and abs(point[1]) <= 180:
            return point
    return None


def _geojson(file: BinaryIO) -> tuple[list[str], list[Point]]:
    try:
        whole = json.loads(whole_text(file)[0])
    except (ValueError, RecursionError) as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    names: dict[str, None] = {}
    points: list[Point] = []
    features = whole.get("features", [whole]) if isinstance(whole, dict) else []
    for each in (each for each in features if isinstance(each, dict)):
        told = each.get("properties") or {}
        named = (told.get(key) for key in ("name", "名称", "title", "NAME"))
        names |= dict.fromkeys(text for text in map(_text, named) if text)
        geometry = each.get("geometry") or {}
        points += _corners(geometry.get("coordinates"))
    return list(names), points


def _text(value: object) -> str | None:
    return line(value) if isinstance(value, str) else None


def _corners(shape: Any, depth: int = 0) -> Iterator[Point]:  # noqa: ANN401  whatever JSON holds
    """Walk through the corners of a shape, however deep they are nested."""
    if not isinstance(shape, list) or depth > _DEEPEST:
        return
    if len(shape) >= 2 and all(isinstance(each, int | float) for each in shape):
        point = _point(shape[1], shape[0])
        if point:
            yield (*point, "", str(shape[2]) if len(shape) > 2 else "")
        return
    for each in shape:
        yield from _corners(each, depth + 1)


def _summary(points: list[Point], times: list[str]) -> str:
    """Return what one would want to know of it, the same in every language."""
    if not points:
        return "0 ●"
    latitudes, longitudes = [each[0] for each in points], [each[1] for each in points]
    area = f"{min(latitudes):.5f}…{max(latitudes):.5f}, {min(longitudes):.5f}…{max(longitudes):.5f}"
    span = f" · {times[0]} → {times[-1]}" if times else ""
    return f"{len(points)} ● · {area}{span}"
