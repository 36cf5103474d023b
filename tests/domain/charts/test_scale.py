"""A scale has room for its number, and its steps are round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.charts.scale import scale


@given(st.floats(0, 1e12))
def test_a_scale_has_room_for_its_number_and_few_steps(most: float):
    found = scale(most)
    assert found.top >= most
    assert 1 <= found.steps <= 5
    assert len(found.ticks) == found.steps + 1


@pytest.mark.parametrize(
    ("most", "step", "steps"), [(0, 1, 1), (3, 1, 3), (7, 2, 4), (140, 50, 3), (725, 200, 4)]
)
def test_steps_are_one_two_or_five_and_never_parts_of_one(most: int, step: int, steps: int):
    assert (scale(most).step, scale(most).steps) == (step, steps)
