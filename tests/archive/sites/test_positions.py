"""Positions as they were given, by which method, and none where there is none."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results.retrieval import sheet
from archive_app.archive.sites import positions
from archive_app.archive.sites.positions import photographed, received, survey
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph
from tests.domain.test_nmea import GGA, whole


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
