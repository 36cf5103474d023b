"""The shapes of a GeoJSON, KML, KMZ or GPX file, as rows of numbers that a map draws."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from archive_app.domain.errors import Refused
from archive_app.domain.maps.shapes import AREA, LINE, POINT
from archive_app.media.plain import line
from archive_app.media.readers.looked import Answer
from archive_app.media.readers.overlays import Drawn, overlay
from archive_app.media.readers.texts import whole_text
from archive_app.media.readers.tracks import document

TEXTS = ("application/geo+json", "application/json", "text/plain")
"""A bare geometry that has lost the ending of its name is a text like any other."""

DOCUMENTS = (
    "application/vnd.google-earth.kml",
    "application/vnd.google-earth.kmz",
    "application/gpx+xml",
)

MOST = 200_000  # points: more is no sketch to lay over a map
LONGEST = 120  # letters of a name
NAMES = ("name", "NAME", "名称", "title")


def shapes(file: BinaryIO, media_type: str, numbers: Sequence[float], words: str) -> Answer:  # noqa: ARG001
    """Return the shapes as `domain.maps.shapes.read_shapes` reads them, and their names."""
    if not media_type.startswith((*TEXTS, *DOCUMENTS)):
        raise Refused("no_layer")
    try:
        checked = [_checked(one) for one in _found(file, media_type)]
        found = [one for one in checked if one[1]]
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    if sum(len(ring) for _, rings, _ in found for ring in rings) > MOST:
        raise Refused("file_too_large")
    row = [number for one in found for number in _row(one)]
    return row, "\n".join(name for _, _, name in found).encode()


def _found(file: BinaryIO, media_type: str) -> Iterator[Drawn]:
    if media_type.startswith(DOCUMENTS):
        return overlay(document(file, media_type), media_type)
    try:
        told = json.loads(whole_text(file)[0])
    except ValueError as error:
        raise Refused("no_layer") from error
    return _shapes(told, "")


def _checked(drawn: Drawn) -> Drawn:
    """Return a shape whose places are on the earth, its name on one line."""
    sort, rings, name = drawn
    held = [[_position(one) for one in ring] for ring in rings if ring]
    return sort, held, (line(name) or "")[:LONGEST]


def _shapes(told: Any, name: str) -> Iterator[Drawn]:  # noqa: ANN401 - whatever the file says
    """Walk through the shapes of a geometry, a feature, or a collection of them."""
    sort = told["type"] if told else ""
    if sort == "FeatureCollection":
        for one in told["features"]:
            yield from _shapes(one, "")
    elif sort == "Feature":
        yield from _shapes(told["geometry"], _name(told.get("properties") or {}))
    elif sort == "GeometryCollection":
        for one in told["geometries"]:
            yield from _shapes(one, name)
    elif sort in _PARTS:
        kind, parts = _PARTS[sort]
        for part in parts(told["coordinates"]):
            yield kind, part, name


def _name(properties: dict[str, Any]) -> str:
    return next((str(properties[key]) for key in NAMES if properties.get(key)), "")


def _position(told: Sequence[Any]) -> list[float]:
    longitude, latitude = float(told[0]), float(told[1])
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        raise ValueError("no number")
    if abs(longitude) > 180 or abs(latitude) > 90:
        raise ValueError(f"{longitude:g}, {latitude:g}: off the earth")
    return [longitude, latitude]


def _row(drawn: Drawn) -> Iterator[float]:
    sort, rings, _ = drawn
    if rings:
        yield from (sort, len(rings))
    for ring in rings:
        yield len(ring)
        for position in ring:
            yield from position


_PARTS: dict[str, Any] = {
    "Point": (POINT, lambda told: [[[told]]]),
    "MultiPoint": (POINT, lambda told: [[[one]] for one in told]),
    "LineString": (LINE, lambda told: [[told]]),
    "MultiLineString": (LINE, lambda told: [[one] for one in told]),
    "Polygon": (AREA, lambda told: [told]),
    "MultiPolygon": (AREA, lambda told: told),
}
"""By the sort of a geometry: what it is drawn as, and its shapes, each a list of rings."""
