"""Long work within longer work."""

from __future__ import annotations

import pytest

from archive_app.domain.errors import Cancelled
from archive_app.domain.progress import Quiet, Within


class Told(Quiet):
    """A progress that writes down what it is told, and stops when it is asked to."""

    def __init__(self) -> None:
        self.steps: list[int] = []
        self.stopped = False

    def step(self, done: int = 1, note: str = "") -> None:
        assert not note
        self.steps.append(done)
        if self.stopped:
            raise Cancelled


def test_work_within_other_work_is_not_counted_and_can_be_stopped():
    whole = Told()
    within = Within(whole)
    within.expect(100)
    within.step(7)
    assert sum(whole.steps) == 0
    whole.stopped = True
    with pytest.raises(Cancelled):
        within.step()
