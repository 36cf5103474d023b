from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from archive_app.archive.intake.ahead import done_ahead
from archive_app.archive.intake.at_once import AtOnce


def test_what_is_done_comes_in_the_order_of_the_items():
    with ThreadPoolExecutor(3) as pool:
        assert list(done_ahead(pool, lambda n: n * n, range(50), 7)) == [n * n for n in range(50)]


def test_no_more_is_begun_than_is_asked_for():
    begun: list[int] = []
    done = done_ahead(AtOnce(), begun.append, range(10), 3)
    next(done)
    assert begun == [0, 1, 2, 3]
    done.close()


def test_who_stops_early_leaves_nothing_running():
    held, ended = threading.Event(), threading.Event()

    def work(number: int) -> int:
        if number == 1:
            held.wait(10)
            ended.set()
        return number

    with ThreadPoolExecutor(2) as pool:
        done = done_ahead(pool, work, range(5), 3)
        assert next(done) == 0
        threading.Timer(0.05, held.set).start()
        done.close()
        assert ended.is_set()


def test_a_failure_is_told_to_whoever_asks():
    with pytest.raises(ZeroDivisionError):
        list(done_ahead(AtOnce(), lambda n: 1 // n, [1, 0], 1))
