"""Hatches stay in their box, and no two series have the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.charts.hatching import HATCHES, hatched
from archive_app.domain.charts.marks import SERIES, Area, Stroke

LENGTHS = st.floats(0, 400)


@given(st.integers(0, 20), LENGTHS, LENGTHS)
def test_hatches_stay_within_their_box(series: int, width: float, height: float):
    area, *strokes = hatched(series, 10, 20, width, height)
    assert isinstance(area, Area)
    for stroke in strokes:
        assert isinstance(stroke, Stroke)
        for x, y in stroke.points:
            assert 10 - 1e-9 <= x <= 10 + width + 1e-9
            assert 20 - 1e-9 <= y <= 20 + height + 1e-9


def test_every_series_has_its_own():
    assert len(set(HATCHES)) == len(HATCHES) == SERIES
    assert len(list(hatched(0, 0, 0, 40, 12))) == 1
    assert len(list(hatched(5, 0, 0, 40, 12))) > len(list(hatched(1, 0, 0, 40, 12))) > 1
