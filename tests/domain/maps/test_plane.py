"""The plane leads there and back, and what a person holds stays under the finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.conversions import metres_between
from archive_app.domain.maps.plane import EDGE, FINEST, View, around, placed, point_at, stretch

POINTS = st.tuples(st.floats(-85, 85), st.floats(-180, 180))
VIEWS = st.builds(
    View,
    st.floats(-1e7, 1e7),
    st.floats(-1e7, 1e7),
    st.floats(1e-4, 10),
    st.integers(100, 2000),
    st.integers(100, 2000),
)
PIXELS = st.tuples(st.floats(0, 2000), st.floats(0, 2000))


@given(POINTS)
def test_a_point_comes_back_from_the_plane(point: tuple[float, float]) -> None:
    assert point_at(placed(point)) == pytest.approx(point, abs=1e-9)


def test_a_metre_of_the_ground_is_longer_on_the_plane_towards_the_poles() -> None:
    here, there = (29.5, 106.5), (29.5, 106.51)
    one, other = placed(here), placed(there)
    metres = (other[0] - one[0]) / stretch(one[1])
    assert metres == pytest.approx(metres_between(here, there), rel=2e-3)


@given(VIEWS, PIXELS)
def test_what_is_seen_at_a_pixel_is_seen_there(view: View, pixel: tuple[float, float]) -> None:
    assert view.pixel(view.place(pixel)) == pytest.approx(pixel, abs=1e-3)


@given(VIEWS, PIXELS, st.floats(0.2, 5))
def test_zooming_holds_what_is_under_the_pointer(
    view: View, pixel: tuple[float, float], factor: float
) -> None:
    held = view.place(pixel)
    assert view.zoomed(factor, pixel).pixel(held) == pytest.approx(pixel, abs=1e-2)


def test_there_is_an_end_to_zooming_and_moving() -> None:
    view = View(width=800, height=600)
    assert view.zoomed(1e12).scale == FINEST
    assert view.zoomed(1e-12).scale == view.scale
    assert view.moved(-1e9, 0).x == view.moved(-1e12, 0).x
    assert view.sized(0, 0).width == 1


def test_a_box_is_fitted_with_a_margin_and_a_point_is_not_zoomed_in_without_end() -> None:
    view = View(width=800, height=600).fitted((0, 0, 1000, 100))
    assert view.pixel((0, 50)) == pytest.approx((48, 300))
    assert View(width=800, height=600).fitted((5, 5, 5, 5)).scale < 5


def test_the_whole_earth_fits_into_a_small_window() -> None:
    view = View(width=460, height=310).fitted((-EDGE, -EDGE, EDGE, EDGE))
    west, south, east, north = view.box
    assert west <= -EDGE < EDGE <= east
    assert south <= -EDGE < EDGE <= north


def test_around_nothing_there_is_no_box() -> None:
    assert around([]) is None
    assert around([(1, 2), (0, 5)]) == (0, 2, 1, 5)
