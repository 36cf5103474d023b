"""A point that looks wrong is named, and never refused."""

from __future__ import annotations

import pytest

from archive_app.domain.doubts import doubt


@pytest.mark.parametrize(
    ("point", "key"),
    [
        ((29.48, 106.48), ""),
        ((3.0, 73.0), ""),
        ((54.0, 135.0), ""),
        ((40.1, 80.2), ""),
        ((80.2, 40.1), "place_exchanged"),
        ((29.48, -106.48), "place_sign"),
        ((-29.48, 106.48), "place_sign"),
        ((48.85, 2.35), "place_abroad"),
        ((-33.86, 151.2), "place_abroad"),
        ((0.0, 0.0), "place_abroad"),
    ],
)
def test_a_point_outside_the_country_is_doubtful(point: tuple[float, float], key: str) -> None:
    assert doubt(point) == key
