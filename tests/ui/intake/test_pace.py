"""How fast a job goes is told by what it did lately."""

from __future__ import annotations

import pytest

from archive_app.ui.intake.pace import WINDOW, Pace


def test_nothing_is_told_before_it_is_sure() -> None:
    pace = Pace()
    pace.see(0.0, 0)
    pace.see(1.0, 50)
    assert (pace.rate, pace.left(100)) == (0.0, None)


def test_the_rate_and_the_time_left_follow_from_what_was_done() -> None:
    pace = Pace()
    for second in range(5):
        pace.see(float(second), second * 20)
    assert pace.rate == pytest.approx(20)
    assert pace.left(180) == pytest.approx(5)


def test_what_was_long_ago_is_forgotten() -> None:
    pace = Pace()
    for second in range(100):
        pace.see(float(second), min(second, 50) * 10)
    assert pace.rate == 0.0
    assert pace.left(1000) is None
    pace.see(100 + WINDOW, 650)
    assert pace.rate > 0
