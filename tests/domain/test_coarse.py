"""A place is shown no finer than it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive_app.domain.coarse import GRIDS, UNSAID, coarsened

PLACE = {"latitude": -29.482712, "longitude": 106.481134, "crs": "WGS84", "text": "as it was given"}


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("exact", "as it was given"),
        ("metres_50", "-29.4825,106.4810 WGS84（取至50 米）"),
        ("kilometre", "-29.48,106.48 WGS84（取至1 公里）"),
        ("township", ""),
        ("county", ""),
        ("province", ""),
        ("a precision of another day", ""),
    ],
)
def test_each_precision_has_its_grid(precision: str, told: str) -> None:
    assert coarsened(PLACE, precision) == told


def test_what_nobody_said_is_shown_to_a_kilometre() -> None:
    assert coarsened(PLACE, "") == coarsened(PLACE, UNSAID)


@given(some.floats(-90, 90), some.floats(-180, 180), some.sampled_from(sorted(GRIDS)))
def test_places_in_one_cell_of_the_grid_look_alike(
    latitude: float, longitude: float, precision: str
) -> None:
    grid, _ = GRIDS[precision]
    shown = coarsened({"latitude": latitude, "longitude": longitude, "crs": ""}, precision)
    north, east = (float(number) for number in shown.split(" ")[0].split(","))
    assert abs(north - latitude) <= grid / 2 + 1e-4
    assert abs(east - longitude) <= grid / 2 + 1e-4
    again = coarsened({"latitude": north, "longitude": east, "crs": ""}, precision)
    assert again == shown


def test_what_has_no_numbers_is_not_shown() -> None:
    assert coarsened({"text": "厂区北门"}, "kilometre") == ""
    assert coarsened({"latitude": 29.0}, "kilometre") == ""
