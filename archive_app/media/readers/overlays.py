"""What a survey team drew in KML or walked in GPX, as points, lines and areas with their names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from xml.etree.ElementTree import Element

from archive_app.domain.maps.shapes import AREA, LINE, POINT
from archive_app.media.readers.markup import first, inside, text_of

Positions = list[list[float]]
Drawn = tuple[int, list[Positions], str]
"""A sort of shape, its rings of longitude and latitude, and its name."""

WALKED = {"trkseg": "trkpt", "rte": "rtept"}
"""The stretches of a GPX that are lines, each with what it is made of."""


def overlay(root: Element, media_type: str) -> Iterator[Drawn]:
    """Walk through the shapes of a document; raise ValueError for what is no number."""
    return _gpx(root) if media_type.endswith("gpx+xml") else _kml(root)


def _gpx(root: Element) -> Iterator[Drawn]:
    for point in inside(root, "wpt"):
        yield POINT, [[_position(point)]], first(point, "name")
    for line in inside(root, "trk", "rte"):
        name = _own(line, "name")
        for stretch in inside(line, *WALKED):
            yield LINE, [[_position(one) for one in inside(stretch, WALKED[stretch.tag])]], name


def _kml(root: Element) -> Iterator[Drawn]:
    for place in inside(root, "Placemark"):
        name = _own(place, "name")
        for shape in inside(place, "Point", "LineString", "Polygon", "Track"):
            sort, rings = _shape(shape)
            yield sort, rings, name


def _shape(shape: Element) -> tuple[int, list[Positions]]:
    if shape.tag == "Polygon":
        return AREA, [_written(text_of(ring)) for ring in inside(shape, "coordinates")]
    if shape.tag == "Track":
        coordinates = (text_of(one).split() for one in inside(shape, "coord"))
        return LINE, [[_numbers(*one[:2]) for one in coordinates]]
    written = _written(first(shape, "coordinates"))
    return POINT if shape.tag == "Point" else LINE, [written]


def _written(text: str) -> Positions:
    """Read `longitude,latitude,altitude longitude,…`; altitudes are let go."""
    return [_numbers(*one.split(",")[:2]) for one in text.split()]


def _position(point: Element) -> list[float]:
    return _numbers(point.get("lon", ""), point.get("lat", ""))


def _numbers(*said: str) -> list[float]:
    longitude, latitude = said
    return [float(longitude), float(latitude)]


def _own(element: Element, name: str) -> str:
    """Return the name of an element itself, not of what is within it."""
    with suppress(StopIteration):
        return text_of(next(one for one in element if one.tag == name)).strip()
    return ""
