"""A job tells on its page how far it is, how fast, and how long still; and it can be stopped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.errors import Cancelled
from archive_app.ui.desk import Desk
from archive_app.ui.intake import progress
from archive_app.ui.intake.progress import JobLine
from archive_app.ui.job import Job


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock by which every look is two seconds after the one before."""
    seconds: Iterator[int] = iter(range(0, 1000, 2))
    monkeypatch.setattr(progress, "monotonic", lambda: float(next(seconds)))


@pytest.mark.usefixtures("clock")
def test_a_job_is_followed_from_its_start_to_its_end(desk: Desk, qtbot: QtBot) -> None:
    line = JobLine(desk)
    qtbot.addWidget(line)
    job = Job("导入")
    line.follow(job)
    assert line.told.text() == "准备中…"
    job.expect(100)
    line._look()
    job.step(20, "a.jpg")
    line._look()
    assert line.told.text() == "20 / 100　每秒 10.0 个　还需 0:08　a.jpg"
    assert (line.bar.value(), line.bar.maximum()) == (20, 100)
    job.ended.emit()
    assert line.isHidden()
    line._look()


def test_who_stops_a_job_is_told_what_stays(desk: Desk, qtbot: QtBot) -> None:
    line = JobLine(desk)
    qtbot.addWidget(line)
    line.stop()  # there is none
    job = Job("导入")
    line.follow(job)
    line.stop_button.click()
    assert "完整保留" in line.told.text()
    assert not line.stop_button.isEnabled()
    with pytest.raises(Cancelled):
        job.step()


def test_the_end_of_an_earlier_job_does_not_hide_the_later(desk: Desk, qtbot: QtBot) -> None:
    line = JobLine(desk)
    qtbot.addWidget(line)
    first, second = Job("a"), Job("b")
    line.follow(first)
    line.follow(second)
    first.ended.emit()
    assert not line.isHidden()
    second.ended.emit()
