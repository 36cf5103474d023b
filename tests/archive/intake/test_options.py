from __future__ import annotations

from datetime import timedelta

import pytest

from archive_app.archive.intake.options import read_shift
from archive_app.domain.errors import Refused


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("00:35", timedelta(minutes=35)),
        ("-08:00:30", -timedelta(hours=8, seconds=30)),
        ("+1d02:00", timedelta(days=1, hours=2)),
        ("-365d", -timedelta(days=365)),
    ],
)
def test_a_clock_is_put_right_by_days_hours_and_minutes(text: str, shift: timedelta):
    assert read_shift(text) == shift


@pytest.mark.parametrize("text", ["", "+", "35", "1:5", "一小时"])
def test_what_is_no_correction_is_refused(text: str):
    with pytest.raises(Refused, match="bad_shift"):
        read_shift(text)
