"""The bar below a map is as long as a round number of metres."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.maps.lengths import round_length, told_length


@given(st.floats(0.01, 1e7))
def test_a_round_length_is_no_longer_and_not_much_shorter(longest: float) -> None:
    assert longest / 2.5 * 0.99 <= round_length(longest) <= longest


@pytest.mark.parametrize(
    ("longest", "told"), [(137, "100 m"), (0.7, "0.5 m"), (2600, "2 km"), (4e6, "2,000 km")]
)
def test_a_length_is_written_in_metres_or_kilometres(longest: float, told: str) -> None:
    assert told_length(round_length(longest)) == told
