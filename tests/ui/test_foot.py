"""The strip at the foot shows what is running and stops it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.foot import Foot
from archive_app.ui.job import Job


@pytest.fixture
def foot(desk: Desk, qtbot: QtBot) -> Foot:
    made = Foot(desk)
    qtbot.addWidget(made)
    made.resize(900, 30)
    made.show()
    return made


def test_a_job_is_shown_while_it_runs_and_can_be_cancelled(
    foot: Foot, desk: Desk, qtbot: QtBot
) -> None:
    begun = threading.Event()

    def work(job: Job) -> None:
        job.expect(300)
        while True:
            job.step(0 if begun.is_set() else 186, "DCIM/104.jpg")
            begun.set()

    job = desk.jobs.run("导入", work, lambda _: None)
    qtbot.waitUntil(lambda: foot.what.text() == "导入：186 / 300")
    assert (foot.bar.value(), foot.bar.maximum()) == (186, 300)
    assert foot.note.text() == "DCIM/104.jpg"
    with qtbot.waitSignal(job.ended):
        qtbot.mouseClick(foot.cancel, Qt.MouseButton.LeftButton)
    assert foot.what.isHidden()


def test_a_job_that_was_stopped_says_so(foot: Foot, desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = desk.jobs.run("编制案卷", lambda _: gate.wait(10), lambda _: None)
    assert foot.what.text() == "编制案卷：准备中…"
    job.cancel()
    qtbot.waitUntil(lambda: foot.what.text() == "编制案卷：正在停止…")
    assert not foot.cancel.isEnabled()
    with qtbot.waitSignal(job.ended):
        gate.set()


def test_the_state_of_the_archive_stands_at_the_right(foot: Foot) -> None:
    foot.show_state("3 个遗产点")
    assert foot.state.text() == "3 个遗产点"


def test_a_strip_that_comes_later_shows_what_is_running_already(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    desk.jobs.run("", lambda _: gate.wait(10), lambda _: None, pool="sound")
    job = desk.jobs.run("编制案卷", lambda _: gate.wait(10), lambda _: None)
    late = Foot(desk)
    qtbot.addWidget(late)
    late.show()
    assert late.what.text() == "编制案卷：准备中…"
    with qtbot.waitSignal(job.ended):
        gate.set()
    qtbot.waitUntil(late.what.isHidden)
