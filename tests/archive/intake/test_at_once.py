from __future__ import annotations

import threading

import pytest

from archive_app.archive.intake.at_once import AtOnce


def test_a_call_is_over_when_it_was_asked_for():
    future = AtOnce().submit(threading.get_ident)
    assert future.done()
    assert future.result() == threading.get_ident()


def test_what_goes_wrong_waits_for_who_asks():
    future = AtOnce().submit(int, "x")
    with pytest.raises(ValueError, match="x"):
        future.result()
