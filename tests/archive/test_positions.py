"""Positions as they were given, by which method, and none where there is none."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive import positions
from archive_app.archive.archive import Archive
from archive_app.archive.description import Assignment, add, entry_of
from archive_app.archive.history import undo
from archive_app.archive.intake import take_in
from archive_app.archive.positions import Matched, photographed, place_by_track, received, survey
from archive_app.archive.retrieval import sheet
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph
from tests.domain.test_nmea import GGA, whole

GPX = """<gpx><trk><trkseg><trkpt lat="29.48270" lon="106.48110"><time>{time}</time></trkpt>
</trkseg></trk></gpx>"""


def place_of(archive: Archive, entry: str) -> str:
    return sheet(archive, entry).shown.get("place", "")


@pytest.mark.parametrize(
    ("text", "crs", "latitude", "longitude"),
    [
        ("29.4827, 106.4811", "CGCS2000", 29.4827, 106.4811),
        ("29.4827,106.4811 GCJ-02", "WGS84", 29.4827, 106.4811),
        ("北纬29°28′58.14″ 东经106°28′52.35″", "WGS84", 29.48281667, 106.48120833),
        ("东经106度28分52.35秒，北纬29度28分58.14秒", "CGCS2000", 29.48281667, 106.48120833),
        ("106.4811E 29.4827N", "WGS84", 29.4827, 106.4811),
        ("29°28.969′N 106°28.8725′E", "WGS84", 29.48281667, 106.48120833),
        ("纬度：29.4827　经度：106.4811", "WGS84", 29.4827, 106.4811),
    ],
)
def test_any_usual_form_is_read(
    archive: Archive, site: Entry, text: str, crs: str, latitude: float, longitude: float
):
    position = positions.typed(f" {text} ", crs)
    assert position.crs == ("GCJ-02" if "GCJ" in text else crs)
    point = survey(archive, site.id, "西北角", position)
    place = point.values["place"]
    assert isinstance(place, dict)
    assert place["latitude"] == pytest.approx(latitude)
    assert place["longitude"] == pytest.approx(longitude)
    assert str(place["text"]).startswith(text)
    assert "accuracy" not in point.values


def test_what_is_no_place_is_refused():
    with pytest.raises(Refused, match="bad_place"):
        positions.typed("厂门口", "WGS84")
    with pytest.raises(Refused, match="no_crs"):
        positions.typed("29.4827,106.4811")


def test_a_receivers_point_has_its_method_its_words_and_no_accuracy_of_ours(
    archive: Archive, site: Entry, tmp_path: Path
):
    log = tmp_path / "day.nmea"
    log.write_text(f"{whole(GGA)}\n", "utf-8")
    point = survey(archive, site.id, "高炉", received(log))
    shown = sheet(archive, point.id).shown
    assert shown["method"] == "手持GNSS接收机"
    assert shown["altitude"] == "231.4米"
    assert "accuracy" not in shown
    assert shown["remarks"].splitlines() == ["HDOP 0.92", whole(GGA)]
    assert shown["place"] == "29°28.9690′N 106°28.8725′E WGS84"
    log.write_text(
        whole(GGA.replace(",1,09", ",4,09")) + "\n" + whole("GPGST,061203.00,1,,,,0.03,0.04,1")
    )
    fixed = received(log)
    assert (fixed.method, fixed.accuracy) == ("survey_method/rtk", 0.05)


def test_a_receiver_that_has_no_fix_gives_none(tmp_path: Path):
    (tmp_path / "day.nmea").write_text(whole(GGA.replace(",1,09", ",0,00")))
    with pytest.raises(Refused, match="no_fix"):
        received(tmp_path / "day.nmea")


def test_a_photograph_gives_its_place_only_if_the_camera_wrote_it(
    archive: Archive, site: Entry, tmp_path: Path
):
    assert photographed(archive, site.id) is None
    take_in(archive, Quiet(), site=site.id, paths=[photograph(tmp_path / "a.jpg", "a")])
    assert photographed(archive, site.id) is None
    take_in(archive, Quiet(), site=site.id, paths=[with_place(tmp_path / "b.jpg")])
    position = photographed(archive, site.id)
    assert position
    assert (position.method, position.accuracy) == ("survey_method/photograph", None)
    assert position.text.startswith("29.482")


def test_photographs_are_placed_by_a_track_within_two_minutes_in_one_step(
    archive: Archive, site: Entry, tmp_path: Path
):
    taken = datetime(2024, 4, 5, 10, 11, 12).astimezone()
    near = photograph(tmp_path / "near.jpg", "near", taken="2024:04:05 10:12:00")
    far = photograph(tmp_path / "far.jpg", "far", taken="2024:04:05 12:00:00")
    done = take_in(archive, Quiet(), site=site.id, paths=[near, far])
    known = add(archive, kind="photograph", site=site.id, set_=[Assignment("title", "=", "无")])
    track = tmp_path / "航迹.gpx"
    track.write_text(GPX.format(time=taken.isoformat()), "utf-8")
    assert place_by_track(archive, site.id, track) == Matched(1, 1)
    first, second = (one.id for one in sorted(done.taken_in, key=lambda one: one.file != near))
    assert place_of(archive, first) == "29.48270,106.48110 WGS84"
    assert "航迹.gpx" in str(entry_of(archive, first).values["source"])
    assert place_of(archive, second) == place_of(archive, known.id) == ""
    assert place_by_track(archive, site.id, track) == Matched(0, 1)
    undo(archive)
    assert place_of(archive, first) == ""


def test_receivers_are_looked_for_where_they_are_plugged_in():
    assert all(path.is_absolute() for path in positions.receivers())


def with_place(path: Path) -> Path:
    """Draw a photograph whose camera knew where it was."""
    tags = Image.Exif()
    tags[0x8825] = {1: "N", 2: (29.0, 28.0, 58.14), 3: "E", 4: (106.0, 28.0, 52.35)}
    data = BytesIO()
    Image.new("RGB", (64, 48), "#2A4F29").save(data, "JPEG", exif=tags)
    path.write_bytes(data.getvalue())
    return path
