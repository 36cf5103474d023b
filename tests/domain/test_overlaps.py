from __future__ import annotations

import json
from math import cos, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.outlines import Outline, read_outline
from archive_app.domain.overlaps import overlap


def outline(*rings: list[tuple[float, float]]) -> Outline:
    return read_outline(json.dumps({"type": "Polygon", "coordinates": rings}), "wgs84")


def box(west: float, south: float, east: float, north: float) -> list[tuple[float, float]]:
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


@pytest.mark.parametrize(
    ("other", "over"),
    [
        (box(1, 0, 3, 2), True),
        (box(0, 0, 2, 2), True),
        (box(0.5, 0.5, 1, 1), True),
        (box(-1, 0.5, 3, 1), True),
        (box(1, 2, 3, 4), False),
        (box(2, 0, 4, 2), False),
        (box(2, 2, 3, 3), False),
        (box(5, 5, 6, 6), False),
        (box(2 - 1e-8, 0, 4, 2), False),
    ],
)
def test_a_common_area_is_an_overlap_and_a_common_edge_is_none(other, over):
    one = outline(box(0, 0, 2, 2))
    assert overlap(one, outline(other)) is over
    assert overlap(outline(other), one) is over


def test_what_lies_in_a_hole_lies_over_nothing():
    holed = outline(box(0, 0, 9, 9), box(2, 2, 6, 6))
    assert not overlap(holed, outline(box(3, 3, 5, 5)))
    assert overlap(holed, outline(box(3, 3, 7, 5)))


def test_two_bands_that_only_cross_within_a_strip_overlap():
    rising = outline([(0, 0), (1, 0), (10, 10), (9, 10), (0, 0)])
    falling = outline([(9, 0), (10, 0), (1, 10), (0, 10), (9, 0)])
    assert overlap(rising, falling)


def test_neighbours_along_a_crooked_edge_do_not_overlap():
    edge = [(1 + 0.2 * sin(step), step / 10) for step in range(101)]
    west = outline([(0, 0), *edge, (0, 10), (0, 0)])
    east = outline([(3, 0), *edge, (3, 10), (3, 0)])
    assert not overlap(west, east)


SIZES = st.floats(0.2, 1)


@given(one=SIZES, other=SIZES, turn=st.floats(0, 2 * pi), far=st.floats(0, 3))
def test_two_round_outlines_overlap_if_they_are_nearer_than_they_are_wide(one, other, turn, far):
    gap = far - one - other
    if abs(gap) > 0.05 * (one + other):
        circles = [
            outline(_round(x, y, radius))
            for x, y, radius in ((0, 0, one), (far * cos(turn), far * sin(turn), other))
        ]
        assert overlap(*circles) is (gap < 0)


def _round(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    points = [(x + radius * cos(at * pi / 16), y + radius * sin(at * pi / 16)) for at in range(32)]
    return [*points, points[0]]
