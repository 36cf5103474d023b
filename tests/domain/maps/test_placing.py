"""A sheet lies where its control points say, and what does not fit is told in metres."""

from __future__ import annotations

from math import cos, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.errors import Refused
from archive_app.domain.maps.placing import Pair, placed_by
from archive_app.domain.maps.plane import placed, stretch

CORNERS = ((0.0, 0.0), (4000.0, 0.0), (4000.0, 3000.0), (0.0, 3000.0))
HOME = placed((29.5, 106.5))


def turned(angle: float, scale: float, pixels: tuple[tuple[float, float], ...]) -> list[Pair]:
    """Return where points of a sheet lie that is turned and scaled, its rows going down."""
    return [
        Pair(
            (u, v),
            (
                HOME[0] + scale * (u * cos(angle) + v * sin(angle)),
                HOME[1] + scale * (u * sin(angle) - v * cos(angle)),
            ),
        )
        for u, v in pixels
    ]


@given(st.floats(-3, 3), st.floats(0.01, 10), st.integers(2, 4))
def test_a_sheet_that_is_turned_and_scaled_is_found_by_two_points_or_more(
    angle: float, scale: float, count: int
) -> None:
    found = placed_by(turned(angle, scale, CORNERS[:count]))
    for pair in turned(angle, scale, CORNERS):
        assert found.place(pair.pixel) == pytest.approx(pair.place, abs=1e-3)
    assert found.error == pytest.approx(0, abs=1e-3)


def test_a_sheet_that_shrank_on_one_side_is_fitted_by_three() -> None:
    pairs = [Pair((u, v), (HOME[0] + 2 * u, HOME[1] - 3 * v)) for u, v in CORNERS[:3]]
    found = placed_by(pairs)
    assert found.place((2000, 1000)) == pytest.approx((HOME[0] + 4000, HOME[1] - 3000))


def test_what_does_not_fit_is_told_in_metres_on_the_ground() -> None:
    pairs = turned(0, 1, CORNERS)
    off = stretch(HOME[1]) * 8
    wrong = [*pairs[:3], Pair(pairs[3].pixel, (pairs[3].place[0] + off, pairs[3].place[1]))]
    found = placed_by(wrong)
    assert found.residuals == pytest.approx([2, 2, 2, 2], rel=1e-2)  # shared by the four
    assert found.error == pytest.approx(2, rel=1e-2)


@pytest.mark.parametrize(
    ("pixels", "key"),
    [
        (CORNERS[:1], "few_control_points"),
        ((CORNERS[0], CORNERS[0]), "control_points_in_line"),
        (((0.0, 0.0), (1.0, 1.0), (2.0, 2.0)), "control_points_in_line"),
    ],
)
def test_points_that_place_nothing_are_refused(
    pixels: tuple[tuple[float, float], ...], key: str
) -> None:
    with pytest.raises(Refused, match=key):
        placed_by(turned(0, 1, pixels))
