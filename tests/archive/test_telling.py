from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.telling import told
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


def test_a_sound_tells_its_length(archive: Archive):
    duration = told(archive.kinds["sound"], Facts(duration=83.4))["duration"]
    assert isinstance(duration, dict)
    assert duration["text"] == "1:23"
    assert (duration["amount"], duration["unit"]) == (83, "秒")


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
