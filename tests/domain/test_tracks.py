from __future__ import annotations

from datetime import datetime, timedelta

from archive_app.domain.tables import Row
from archive_app.domain.tracks import nearest_in_time, track

ROWS = [
    Row(1, ("2024-04-05T02:12:00Z", "29.4827", "106.4811", "231")),
    Row(2, ("2024-04-05T02:10:00Z", "29.4825", "106.481", "")),
    Row(3, ("", "29.4", "106.4", "")),
    Row(4, ("2024-04-05T02:11:00", "29.4", "106.4", "")),  # of which zone?
    Row(5, ("yesterday", "29.4", "106.4", "")),
]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_points_with_a_time_come_by_time_as_they_were_written():
    assert [point.text for point in track(ROWS)] == [
        "29.4825,106.481 WGS84",
        "29.4827,106.4811 WGS84",
    ]
    assert track([]) == []


def test_the_nearest_point_is_that_in_time_if_it_is_near_enough():
    points, most = track(ROWS), timedelta(minutes=2)
    near = nearest_in_time(points, at("2024-04-05T10:10:50+08:00"), most)
    assert near == points[0]
    assert nearest_in_time(points, at("2024-04-05T02:13:59Z"), most) == points[1]
    assert nearest_in_time(points, at("2024-04-05T02:14:01Z"), most) is None
    assert nearest_in_time(points, at("2024-04-05T02:07:59Z"), most) is None
    assert nearest_in_time([], at("2024-04-05T02:07:59Z"), most) is None
