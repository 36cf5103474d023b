from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive_app.domain.errors import Refused
from archive_app.media import tracks
from archive_app.media.tracks import nearest_in_time, read_track

GPX = """<?xml version="1.0"?>
<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
<trkpt lat="29.48270" lon="106.48110"><ele>231</ele><time>2024-04-05T02:12:00Z</time></trkpt>
<trkpt lat="29.48250" lon="106.48100"><time>2024-04-05T02:10:00Z</time></trkpt>
<trkpt lat="29.4" lon="106.4"/>
</trkseg></trk></gpx>"""


@pytest.fixture
def track(tmp_path: Path) -> Path:
    path = tmp_path / "航迹.gpx"
    path.write_text(GPX, "utf-8")
    return path


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_points_come_by_time_and_keep_their_digits(track: Path):
    assert [point.text for point in read_track(track)] == [
        "29.48250,106.48100 WGS84",
        "29.48270,106.48110 WGS84",
    ]


def test_the_nearest_point_is_that_in_time_if_it_is_near_enough(track: Path):
    points, most = read_track(track), timedelta(minutes=2)
    near = nearest_in_time(points, at("2024-04-05T10:10:50+08:00"), most)
    assert near
    assert near.latitude == "29.48250"
    assert nearest_in_time(points, at("2024-04-05T02:13:59Z"), most) == points[1]
    assert nearest_in_time(points, at("2024-04-05T02:14:01Z"), most) is None
    assert nearest_in_time(points, at("2024-04-05T02:07:59Z"), most) is None


@pytest.mark.parametrize(
    "content",
    [
        "no xml",
        "<gpx><trkpt></gpx>",
        GPX.replace("29.48270", "north"),
        '<!DOCTYPE gpx [<!ENTITY a "b">]>' + GPX,
        GPX.replace("2024-04-05T02:12:00Z", "yesterday"),
    ],
)
def test_what_is_no_track_is_refused(tmp_path: Path, content: str):
    (tmp_path / "a.gpx").write_text(content, "utf-8")
    with pytest.raises(Refused, match="bad_track"):
        read_track(tmp_path / "a.gpx")


def test_a_track_without_times_places_nothing(tmp_path: Path):
    (tmp_path / "a.gpx").write_text('<gpx><wpt lat="29" lon="106"/></gpx>', "utf-8")
    with pytest.raises(Refused, match="no_track"):
        read_track(tmp_path / "a.gpx")


def test_a_file_that_is_gone_or_too_large_is_refused(track: Path, monkeypatch: pytest.MonkeyPatch):
    with pytest.raises(Refused, match="bad_track"):
        read_track(track.with_name("gone.gpx"))
    monkeypatch.setattr(tracks, "LARGEST", 10)
    with pytest.raises(Refused, match="bad_track"):
        read_track(track)
