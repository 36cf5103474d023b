"""Places on maps are converted by the published formulas, and back to a tenth of a metre."""

from __future__ import annotations

from math import pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.conversions import EARTH, from_wgs84, metres_between, to_wgs84
from archive_app.domain.offset_area import is_shifted

MAPS = ("GCJ-02", "BD-09")
ANYWHERE = st.tuples(st.floats(18.0, 53.0), st.floats(74.0, 134.0)).filter(
    lambda point: is_shifted(*point)
)


@pytest.mark.parametrize(
    ("crs", "point", "shown"),
    [  # the figures that the published implementations are tested with
        ("GCJ-02", (31.1774276, 121.5272106), (31.17530398364597, 121.531541859215)),
        ("GCJ-02", (39.915, 116.404), (39.91640428150164, 116.41024449916938)),
        ("BD-09", (39.91359571849836, 116.39775550083061), (39.92133, 116.41037)),
    ],
)
def test_the_formulas_are_the_published_ones(
    crs: str, point: tuple[float, float], shown: tuple[float, float]
) -> None:
    assert from_wgs84(point, crs) == pytest.approx(shown, abs=1e-9 if crs == "GCJ-02" else 1e-5)


@pytest.mark.parametrize(
    ("point", "metres"),
    [((29.4828, 106.4811), 482), ((43.83, 87.62), 265), ((39.905, 116.16), 550)],
)
def test_a_map_is_some_hundred_metres_off(point: tuple[float, float], metres: int) -> None:
    shown = from_wgs84(point, "GCJ-02")
    assert shown is not None
    assert metres_between(point, shown) == pytest.approx(metres, abs=1)


@given(ANYWHERE, st.sampled_from(MAPS))
def test_there_and_back_is_the_same_place(point: tuple[float, float], crs: str) -> None:
    shown = from_wgs84(point, crs)
    assert shown is not None
    back = to_wgs84(shown, crs)
    assert back is not None
    assert metres_between(point, back[0]) < 0.1
    assert back[1] == f"{crs.replace('-', '').lower()}-iterative"


@pytest.mark.parametrize("crs", MAPS)
@pytest.mark.parametrize("bank", [(40.1290, 124.3900), (50.2430, 127.4900), (22.5340, 114.1000)])
def test_on_our_bank_of_a_border_the_way_back_is_found(bank: tuple[float, float], crs: str) -> None:
    shown = from_wgs84(bank, crs)
    assert shown is not None
    back = to_wgs84(shown, crs)
    assert back is not None
    assert metres_between(bank, back[0]) < 0.1


@given(
    st.tuples(st.floats(-90, 90), st.floats(-180, 180)).filter(
        lambda point: not is_shifted(*point)
    ),
    st.sampled_from(MAPS),
)
def test_any_point_of_the_earth_can_be_asked_for(point: tuple[float, float], crs: str) -> None:
    assert from_wgs84(point, crs) == point
    told = to_wgs84(point, crs)
    assert told is not None
    assert metres_between(point, told[0]) < 2_000


@pytest.mark.parametrize("crs", MAPS)
def test_abroad_nothing_is_shifted(crs: str) -> None:
    hong_kong = (22.28, 114.16)
    assert from_wgs84(hong_kong, crs) == hong_kong
    told = to_wgs84(hong_kong, crs)
    assert told is not None
    assert told[0] == hong_kong
    assert told[1].endswith("-unshifted")


def test_cgcs2000_is_taken_for_wgs_84() -> None:
    point = (29.4828, 106.4811)
    assert from_wgs84(point, "CGCS2000") == point
    assert to_wgs84(point, "CGCS2000") == (point, "cgcs2000=wgs84")
    assert to_wgs84(point, "WGS84") == (point, "")


@pytest.mark.parametrize("crs", ["Beijing54", "Xian80", "重庆独立坐标系"])
def test_what_nobody_may_convert_is_not_converted(crs: str) -> None:
    assert to_wgs84((29.48, 106.48), crs) is None
    assert from_wgs84((29.48, 106.48), crs) is None


def test_distances_are_in_metres() -> None:
    assert metres_between((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111_195, abs=1)


def test_the_other_end_of_the_earth_is_half_way_round():
    for latitude in range(-90, 91, 3):
        there = metres_between((latitude, 12.3456789), (-latitude, 12.3456789 - 180))
        assert there == pytest.approx(pi * EARTH, rel=1e-6)
