from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.telling import told
from archive_app.domain.readings import Facts


def test_a_photograph_tells_when_where_and_with_what_it_was_taken(archive: Archive):
    facts = Facts(
        taken="2008-10-22T16:28:39",
        latitude=43.4674482,
        longitude=11.8851266,
        camera="Nikon COOLPIX P6000",
        direction=92.0,
    )
    values = told(archive.kinds["photograph"], facts)
    assert values["date"]["text"] == "2008-10-22"  # type: ignore[index, call-overload]
    assert values["camera"] == "Nikon COOLPIX P6000"
    assert values["direction"] == "由西向东"
    place = values["place"]
    assert isinstance(place, dict)
    assert (place["latitude"], place["longitude"]) == (43.4674482, 11.8851266)
    assert place["crs"] == "WGS84"
    assert "converted" not in place  # what a receiver says is never moved


def test_the_hour_of_greenwich_is_read_as_a_clock_in_china(archive: Archive):
    facts = Facts(taken="2024-04-04T23:30:00", zone="+00:00")
    date = told(archive.kinds["film"], facts)["date"]
    assert isinstance(date, dict)
    assert date["text"] == "2024-04-05"


@pytest.mark.parametrize(("datum", "crs"), [("WGS 84", "WGS84"), ("CGCS2000", "CGCS2000")])
def test_a_position_is_in_the_system_that_the_receiver_names(
    archive: Archive, datum: str, crs: str
):
    facts = Facts(latitude=29.5, longitude=106.5, datum=datum)
    place = told(archive.kinds["photograph"], facts)["place"]
    assert isinstance(place, dict)
    assert place["crs"] == crs


def test_a_position_in_a_system_that_nobody_knows_is_not_claimed(archive: Archive):
    facts = Facts(latitude=29.5, longitude=106.5, datum="TOKYO")
    assert "place" not in told(archive.kinds["photograph"], facts)


def test_a_sound_tells_its_length(archive: Archive):
    duration = told(archive.kinds["sound"], Facts(duration=83.4))["duration"]
    assert isinstance(duration, dict)
    assert duration["text"] == "1:23"
    assert (duration["amount"], duration["unit"]) == (83, "秒")


def test_keywords_become_subjects_and_rights_the_rights(archive: Archive):
    facts = Facts(keywords="高炉；1938年； ；高炉；内迁", rights="© 重庆市档案馆")
    for kind in ("photograph", "film", "sound", "document", "drawing"):
        values = told(archive.kinds[kind], facts)
        assert values["subjects"] == ["高炉", "1938年", "内迁"]
        assert values["rights"] == "© 重庆市档案馆"


def test_a_film_tells_where_it_was_taken_with_what_and_how_large(archive: Archive):
    facts = Facts(latitude=29.5, longitude=106.5, camera="Apple iPhone 12", width=1920, height=1080)
    values = told(archive.kinds["film"], facts)
    assert isinstance(values["place"], dict)
    assert values["place"]["crs"] == "WGS84"
    assert (values["recorder"], values["frame"]) == ("Apple iPhone 12", "1920×1080")


@pytest.mark.parametrize(
    ("rate", "channels", "shown"),
    [(44_100, 2, "44.1kHz 双声道"), (8_000, 1, "8kHz 单声道"), (48_000, 6, "48kHz")],
)
def test_a_sound_tells_how_it_was_sampled(archive: Archive, rate: int, channels: int, shown: str):
    facts = Facts(sample_rate=rate, channels=channels)
    assert told(archive.kinds["sound"], facts)["encoding"] == shown


def test_a_file_that_says_nothing_gives_nothing(archive: Archive):
    for kind in archive.kinds:
        assert told(kind, Facts()) == {}


@pytest.mark.parametrize("taken", ["0000-00-00T00:00:00", "2024-13-45", "    "])
def test_a_clock_that_was_never_set_gives_nothing(archive: Archive, taken: str):
    assert told(archive.kinds["photograph"], Facts(taken=taken)) == {}


@pytest.mark.parametrize(
    ("degrees", "words"), [(0, "由南向北"), (315, "由东南向西北"), (359, "由南向北")]
)
def test_a_compass_speaks_as_surveyors_do(archive: Archive, degrees: float, words: str):
    assert told(archive.kinds["photograph"], Facts(direction=degrees))["direction"] == words
