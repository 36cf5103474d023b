"""A long job tells how far it is, and stops where it is asked to."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.errors import Cancelled
from archive_app.ui.job import Job


def test_a_job_counts_what_is_done_of_what_there_is() -> None:
    job = Job("导入")
    job.expect(3)
    job.step(note="高炉.jpg")
    job.step(2)
    assert (job.total, job.done, job.note) == (3, 3, "")


def test_a_job_that_is_cancelled_ends_at_its_next_step() -> None:
    job = Job("导入")
    job.expect(3)
    job.cancel()
    assert job.stopping
    with pytest.raises(Cancelled):
        job.step()


def test_the_last_step_is_always_told(qtbot: QtBot) -> None:
    job = Job("导入")
    job.expect(1)
    with qtbot.waitSignal(job.changed):
        job.step()
