from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.correcting import Teller
from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Value
from archive_app.domain.errors import Refused
from archive_app.domain.readings import Facts

TAKEN = "2024-04-05T23:30:00"
GPX = """<gpx><trk><trkseg>
<trkpt lat="29.4827" lon="106.4811"><time>2024-04-05T15:30:40Z</time></trkpt>
</trkseg></trk></gpx>"""


@pytest.fixture
def track(tmp_path: Path) -> Path:
    path = tmp_path / "航迹.gpx"
    path.write_text(GPX, "utf-8")
    return path


def told(archive: Archive, facts: Facts, options: Options) -> dict[str, Value]:
    return Teller(archive, options).values(archive.kinds["photograph"], facts)


def date(values: dict[str, Value]) -> object:
    found = values["date"]
    assert isinstance(found, dict)
    return found["text"]


def test_a_wrong_clock_is_put_right_and_the_source_says_so(archive: Archive):
    values = told(archive, Facts(taken=TAKEN), Options(shift=timedelta(hours=1)))
    assert date(values) == "2024-04-06"
    assert values["source"] == "相机时钟原为 2024-04-05 23:30:00，已改正"
    assert "source" not in told(archive, Facts(taken=TAKEN), Options())


def test_a_clock_that_was_never_set_is_left_alone(archive: Archive):
    assert told(archive, Facts(taken="0000-00-00T"), Options(shift=timedelta(days=1))) == {}


def test_a_track_places_what_has_no_place(archive: Archive, track: Path):
    facts = Facts(taken=TAKEN, zone="+08:00")
    values = told(archive, facts, Options(track=track))
    place = values["place"]
    assert isinstance(place, dict)
    assert (place["latitude"], place["longitude"]) == (29.4827, 106.4811)
    assert str(values["source"]).startswith("坐标取自航迹 航迹.gpx")


def test_a_plan_is_told_what_the_options_would_make_of_a_file(archive: Archive, track: Path):
    facts = Facts(taken="2024-04-05T22:30:00", zone="+08:00")
    teller = Teller(archive, Options(shift=timedelta(hours=1), track=track))
    corrected = teller.corrected(facts)
    assert corrected.taken == TAKEN
    assert (corrected.latitude, corrected.longitude) == (29.4827, 106.4811)
    placed = replace(facts, latitude=1.0, longitude=2.0)
    assert teller.corrected(placed).latitude == 1.0
    assert Teller(archive, Options()).corrected(facts) is facts


def test_a_track_is_asked_by_the_clock_that_was_put_right(archive: Archive, track: Path):
    facts = Facts(taken="2024-04-05T22:30:00", zone="+08:00")
    assert "place" not in told(archive, facts, Options(track=track))
    shifted = Options(track=track, shift=timedelta(hours=1))
    assert "place" in told(archive, facts, shifted)


def test_what_the_camera_says_of_its_place_counts_before_a_track(archive: Archive, track: Path):
    facts = Facts(taken=TAKEN, zone="+08:00", latitude=30.0, longitude=107.0)
    place = told(archive, facts, Options(track=track))["place"]
    assert isinstance(place, dict)
    assert place["latitude"] == 30.0


def test_what_is_no_track_is_refused(archive: Archive, tmp_path: Path):
    (tmp_path / "a.gpx").write_text("<gpx/>", "utf-8")
    with pytest.raises(Refused, match="no_track"):
        Teller(archive, Options(track=tmp_path / "a.gpx"))
