"""What runs beside the window answers on the window's thread, in the order that matters."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archive_app.domain.errors import Refused
from archive_app.ui.job import Job
from archive_app.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.finish(lambda: None)


def test_an_answer_comes_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    jobs.read("line", threading.current_thread, threads.append)
    jobs.read("other", lambda: 1, lambda _: threads.append(threading.current_thread()))
    qtbot.waitUntil(lambda: jobs.idle)
    assert threading.main_thread() in threads
    assert any(thread.name.startswith("read") for thread in threads)


def test_what_a_question_holds_is_let_go_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    went: list[threading.Thread] = []

    class Part:
        """A part of a window that only the question still holds."""

        def ask(self) -> None:
            """Ask for nothing."""

        def take(self, answer: None) -> None:
            """Take nothing."""

        def __del__(self) -> None:
            went.append(threading.current_thread())

    for _ in range(300):
        jobs.read("list", Part().ask, lambda _: None)
        jobs.read("other", lambda: None, Part().take)
    qtbot.waitUntil(lambda: jobs.idle)
    assert len(went) == 600
    assert set(went) == {threading.main_thread()}


def test_a_late_answer_to_an_old_question_is_dropped(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[str] = []
    gate = threading.Event()

    def slowly() -> str:
        gate.wait(10)
        return "old"

    jobs.read("list", slowly, answers.append)
    jobs.read("list", lambda: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert answers == ["new"]


def test_a_forgotten_question_is_not_answered(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[int] = []
    jobs.read("entry", lambda: 1, answers.append)
    jobs.forget("entry")
    qtbot.waitUntil(lambda: jobs.idle)
    assert answers == []


def test_saves_keep_their_order_and_never_wait_for_a_job(jobs: Jobs, qtbot: QtBot) -> None:
    saved: list[int] = []
    gate = threading.Event()
    jobs.run("导入", lambda _: gate.wait(10), lambda _: saved.append(-1))
    for number in range(20):
        jobs.save(lambda number=number: number, saved.append)
    qtbot.waitUntil(lambda: saved == list(range(20)))
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert saved[-1] == -1


def test_a_refusal_goes_to_whoever_asked_or_else_to_the_notice_line(
    jobs: Jobs, qtbot: QtBot
) -> None:
    taken: list[str] = []

    def refuse() -> None:
        raise Refused("unknown_entry", entry="A-1")

    jobs.refused.connect(lambda error: taken.append(f"line {error.key}"))
    jobs.save(refuse, lambda _: None, lambda error: taken.append(f"asker {error.key}"))
    jobs.save(refuse, lambda _: None)
    qtbot.waitUntil(lambda: jobs.idle)
    assert taken == ["asker unknown_entry", "line unknown_entry"]


def test_a_bug_of_ours_is_told_and_not_lost_on_its_thread(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.bug) as told:
        jobs.read("line", lambda: 1 // 0, lambda _: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_cancelled_job_ends_without_an_answer(jobs: Jobs, qtbot: QtBot) -> None:
    answers: list[object] = []
    begun = threading.Event()

    def work(job: Job) -> None:
        begun.set()
        while True:
            job.step()

    job = jobs.run("导入", work, answers.append, answers.append)
    begun.wait(10)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert answers == []


def test_when_all_is_finished_nothing_starts_any_more(qapp: QApplication) -> None:
    jobs, done = Jobs(), list[str]()
    jobs.finish(lambda: done.append("closed"))
    jobs.read("line", lambda: done.append("read"), lambda _: None)
    assert done == ["closed"]
    assert jobs.idle
