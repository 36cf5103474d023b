"""Tracks: where a satellite receiver was, and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from archive_app.domain.tables import Row


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """Where a receiver was at a time: degrees of WGS 84 as its file has them."""

    at: datetime
    latitude: str
    longitude: str

    @property
    def text(self) -> str:
        """Return the place as people write it."""
        return f"{self.latitude},{self.longitude} WGS84"


def track(rows: Iterable[Row]) -> list[TrackPoint]:
    """Return the points of a track that have a time and a zone, by time.

    Their rows have time, latitude and longitude in this order, as readers of tracks give them.
    """
    points: list[TrackPoint] = []
    for row in rows:
        with suppress(ValueError):
            at = datetime.fromisoformat(row.cells[0].strip())
            if at.tzinfo:
                points.append(TrackPoint(at, *row.cells[1:3]))
    return sorted(points, key=lambda point: point.at)


def nearest_in_time(
    points: Sequence[TrackPoint], at: datetime, most: timedelta
) -> TrackPoint | None:
    """Return the point of a track that is nearest to a time, None if none is near enough."""
    place = bisect_left(points, at, key=lambda point: point.at)
    near = sorted(points[max(place - 1, 0) : place + 1], key=lambda point: abs(point.at - at))
    return near[0] if near and abs(near[0].at - at) <= most else None
