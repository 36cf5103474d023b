"""Each series has a shape and a dash of its own."""

from __future__ import annotations

import pytest

from archive_app.domain.charts.marks import SERIES
from archive_app.domain.charts.shapes import DASHES, SIDES, polygon, shape


def test_no_two_series_look_alike():
    assert len(set(DASHES)) == len(set(SIDES)) == SERIES
    assert shape(1, (0, 0)).tone == "1"
    assert len(shape(2, (0, 0)).corners) == 3


def test_the_corners_lie_around_the_middle():
    for x, y in polygon((10, 20), 5, 4):
        assert (x - 10) ** 2 + (y - 20) ** 2 == pytest.approx(25)
