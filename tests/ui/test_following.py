"""A view asks once after many changes, seldom during a job, and always at its end."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest

from archive_app.ui.desk import Desk
from archive_app.ui.following import Following

Settle = Callable[[], None]


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def following(desk: Desk, asked: list[str]) -> Following:
    def ask() -> None:
        asked.append("?")
        made.asked()

    made = Following(desk.jobs, ask)
    return made


def test_what_changes_while_one_waits_is_asked_once_more(
    following: Following, asked: list[str]
) -> None:
    for _ in range(3):
        following.again()
    assert len(asked) == 1
    following.answered()
    assert len(asked) == 2
    following.answered()
    assert len(asked) == 2


def test_during_a_job_it_is_asked_seldom_and_once_at_the_end(
    following: Following, asked: list[str], desk: Desk, settle: Settle
) -> None:
    done = Event()
    desk.jobs.run("导入", lambda _: done.wait(30), lambda _: None)
    following.again()
    following.answered()
    for _ in range(20):
        following.again()
    assert len(asked) == 1
    done.set()
    settle()
    assert len(asked) == 2


def test_what_takes_long_to_answer_is_asked_more_seldom(
    following: Following, asked: list[str], desk: Desk, settle: Settle
) -> None:
    done = Event()
    desk.jobs.run("导入", lambda _: done.wait(30), lambda _: None)
    following.again()
    following._began -= 60.0  # as if the answer had taken a minute
    following.answered()
    following._answered -= 30.0  # half a minute later
    following._began -= 30.0
    following.again()
    assert len(asked) == 1
    done.set()
    settle()
    assert len(asked) == 2
