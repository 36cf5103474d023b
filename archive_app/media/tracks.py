"""Tracks of a satellite receiver, as GPX files have them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

from archive_app.domain.errors import Refused

LARGEST = 64 << 20  # bytes: months of walking
DECLARED = (b"<!DOCTYPE", b"<!ENTITY")  # what a track has no need of, and a bomb is made of


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """Where a receiver was at a time: degrees of WGS 84 as the file has them."""

    at: datetime
    latitude: str
    longitude: str

    @property
    def text(self) -> str:
        """Return the place as people write it."""
        return f"{self.latitude},{self.longitude} WGS84"


def read_track(path: Path) -> list[TrackPoint]:
    """Return the points of a track that have a time, by time; raise `Refused` if it is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise Refused("bad_track", file=path.name)
        content = path.read_bytes()
    except OSError as error:
        raise Refused("bad_track", file=path.name) from error
    if any(word in content for word in DECLARED):
        raise Refused("bad_track", file=path.name)
    try:
        root = ET.fromstring(content)  # noqa: S314 - no entity is declared: see above
        points = sorted(_points(root), key=lambda point: point.at)
    except (ET.ParseError, ValueError) as error:
        raise Refused("bad_track", file=path.name) from error
    if not points:
        raise Refused("no_track", file=path.name)
    return points


def nearest_in_time(
    points: Sequence[TrackPoint], at: datetime, most: timedelta
) -> TrackPoint | None:
    """Return the point of a track that is nearest to a time, None if none is near enough."""
    place = bisect_left(points, at, key=lambda point: point.at)
    near = sorted(points[max(place - 1, 0) : place + 1], key=lambda point: abs(point.at - at))
    return near[0] if near and abs(near[0].at - at) <= most else None


def _points(root: ET.Element) -> Iterator[TrackPoint]:
    for element in root.iter():
        if element.tag.rpartition("}")[2] not in {"trkpt", "wpt", "rtept"}:
            continue
        time = next((one.text for one in element if one.tag.rpartition("}")[2] == "time"), None)
        at = datetime.fromisoformat(time.strip()) if time else None
        if at and at.tzinfo:
            latitude, longitude = element.attrib.get("lat", ""), element.attrib.get("lon", "")
            if abs(float(latitude)) <= 90 and abs(float(longitude)) <= 180:
                yield TrackPoint(at, latitude.strip(), longitude.strip())
