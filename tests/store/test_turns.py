from __future__ import annotations

import threading

import pytest

from archive_app.store.turns import Turns


def waiting(turns: Turns) -> int:
    return sum(map(len, turns._queues))


def line_up(turns: Turns, order: list[str], name: str, *, patient: bool) -> threading.Thread:
    """Start a thread that wants its turn, and come back when it stands in the queue."""
    before = waiting(turns)

    def work() -> None:
        with turns.taken(patient=patient):
            order.append(name)

    thread = threading.Thread(target=work)
    thread.start()
    while waiting(turns) == before:
        threading.Event().wait(0.001)
    return thread


def test_a_persons_save_goes_before_a_jobs_next_part():
    turns, order = Turns(), list[str]()
    with turns.taken(patient=False):
        threads = [
            line_up(turns, order, "job 1", patient=True),
            line_up(turns, order, "job 2", patient=True),
            line_up(turns, order, "save 1", patient=False),
            line_up(turns, order, "save 2", patient=False),
        ]
    for thread in threads:
        thread.join()
    assert order == ["save 1", "save 2", "job 1", "job 2"]


def test_an_operation_inside_an_operation_is_a_bug_and_not_an_endless_wait():
    turns = Turns()
    with turns.taken(patient=False), pytest.raises(RuntimeError), turns.taken(patient=False):
        pass


def test_a_turn_that_ends_badly_is_over_all_the_same():
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns.taken(patient=False):
        raise ValueError("no")
    with turns.taken(patient=True):
        assert waiting(turns) == 0
