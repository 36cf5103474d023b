"""A place is kept in the coordinate system that it was measured in; it must be said which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.domain.places import SYSTEMS, read_place, wgs84
from archive_app.wording import keys

DADUKOU = (29.4828, 106.4811)


@pytest.mark.parametrize(
    "text",
    [
        "29.4828,106.4811 CGCS2000",
        "CGCS2000 29.4828 106.4811",
        "29.4828，106.4811（国家2000）",
        "N29.4828 E106.4811 EPSG:4490",
        "106.4811E, 29.4828N cgcs2000",
        "29.4828N106.4811E CGCS2000",
        "北纬29.4828度，东经106.4811度 CGCS2000",
        "29°28′58.08″N 106°28′51.96″E CGCS2000",
        "29°28'58.08\"N, 106°28'51.96\"E CGCS2000",
        "29º28’58.08” 106º28’51.96” CGCS2000",
        "北纬29度28分58.08秒，东经106度28分51.96秒 CGCS2000",
        "29°28.968′, 106°28.866′ CGCS2000",
    ],
)
def test_a_place_is_read_as_people_write_it(text: str) -> None:
    place = read_place(text)
    assert (place["latitude"], place["longitude"]) == pytest.approx(DADUKOU, abs=1e-9)
    assert (place["crs"], place["text"]) == ("CGCS2000", text)


@pytest.mark.parametrize(
    ("written", "crs"),
    [
        ("WGS-84", "WGS84"),
        ("GCJ02", "GCJ-02"),
        ("高德", "GCJ-02"),
        ("bd-09", "BD-09"),
        ("百度", "BD-09"),
        ("北京54", "Beijing54"),
        ("西安80", "Xian80"),
    ],
)
def test_each_system_has_the_names_that_people_give_it(written: str, crs: str) -> None:
    assert read_place(f"29.4828,106.4811 {written}")["crs"] == crs


def test_south_and_west_are_negative() -> None:
    place = read_place("33.86S,70.5W WGS84")
    assert (place["latitude"], place["longitude"]) == (-33.86, -70.5)
    place = read_place("-33.86,-70.5 WGS84")
    assert (place["latitude"], place["longitude"]) == (-33.86, -70.5)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("29.4828,106.4811", "no_crs"),
        ("106.4811,29.4828 WGS84", "place_order"),
        ("91,106 WGS84", "place_range"),
        ("29,181 WGS84", "place_range"),
        ("29°61′N 106°E WGS84", "place_range"),
        ("29.4828 WGS84", "bad_place"),
        ("29.48N 30.1N WGS84", "bad_place"),
        ("29.48106.48 WGS84", "bad_place"),
        ("大渡口 WGS84", "bad_place"),
        ("", "bad_place"),
    ],
)
def test_a_slip_is_refused_with_a_sentence(text: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_place(text)
    assert refused.value.key == key
    assert f"error.{key}" in keys()


def test_a_place_of_a_map_keeps_its_figures_and_has_wgs_84_beside_them() -> None:
    place = read_place("29.4800731,106.4848147 高德")
    assert (place["latitude"], place["longitude"]) == (29.4800731, 106.4848147)
    beside = {"wgs84": [29.4827605, 106.48091397], "by": "gcj02-iterative"}
    assert place["converted"] == beside
    assert wgs84(place) == pytest.approx(beside["wgs84"], abs=1e-7)


def test_what_is_wgs_84_needs_nothing_beside_it() -> None:
    place = read_place("29.4827,106.4811 WGS84")
    assert "converted" not in place
    assert wgs84(place) == (29.4827, 106.4811)


@pytest.mark.parametrize("crs", ["Beijing54", "Xian80"])
def test_a_secret_system_is_kept_and_never_converted(crs: str) -> None:
    place = read_place(f"29.4827,106.4811 {crs}")
    assert "converted" not in place
    assert wgs84(place) is None


@given(
    st.floats(-90, 90).map(lambda degrees: round(degrees, 8)),
    st.floats(-180, 180).map(lambda degrees: round(degrees, 8)),
    st.sampled_from(sorted(SYSTEMS)),
)
def test_any_point_is_read_to_the_last_figure(latitude: float, longitude: float, crs: str) -> None:
    place = read_place(f"{latitude:.8f},{longitude:.8f} {crs}")
    assert (place["latitude"], place["longitude"], place["crs"]) == (latitude, longitude, crs)
    assert read_place(str(place["text"])) == place


@given(st.text("0123456789.,-+°′″NSEW 北纬东经度分秒WGS84", max_size=40))
def test_any_text_is_a_place_or_refused(text: str) -> None:
    assert outcome(text) in {"read", "bad_place", "no_crs", "place_order", "place_range"}


def outcome(text: str) -> str:
    try:
        read_place(text)
    except Refused as refused:
        return refused.key
    return "read"
