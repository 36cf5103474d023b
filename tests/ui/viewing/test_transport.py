"""Places, speeds and the short way back, whatever plays."""

from __future__ import annotations

import pytest
from typing_extensions import override

from archive_app.ui.viewing.transport import REWIND, Transport


class Tape(Transport):
    """A tape of ten seconds that stands still, and remembers from where it was played."""

    def __init__(self) -> None:
        super().__init__()
        self.length = 10.0
        self.playing = False

    @property
    @override
    def is_playing(self) -> bool:
        return self.playing

    @override
    def play(self, start: float | None = None, until: float | None = None) -> None:
        self._begin(start)
        self.playing = True

    @override
    def stop(self) -> None:
        self.playing = False


def test_a_pause_is_taken_up_a_little_before() -> None:
    tape = Tape()
    tape.seek(5.0)
    tape.toggle()
    assert (tape.playing, tape.position) == (True, 5.0 - REWIND)
    tape.toggle()
    assert not tape.playing


def test_what_plays_goes_on_from_another_place() -> None:
    tape = Tape()
    tape.play(2.0)
    tape.skip(3.0)
    assert (tape.playing, tape.position) == (True, 5.0)
    tape.stop()
    tape.skip(30.0)
    assert (tape.playing, tape.position) == (False, 10.0)
    tape.skip(-30.0)
    assert tape.position == 0.0


def test_at_its_end_it_begins_anew() -> None:
    tape = Tape()
    tape.play(10.0)
    assert tape.position == 0.0


def test_speeds_have_a_first_and_a_last() -> None:
    tape = Tape()
    for _ in range(9):
        tape.faster(1)
    assert tape.speed == 2.0
    for _ in range(9):
        tape.faster(-1)
    assert tape.speed == 0.5


def test_it_plays_nothing_by_itself() -> None:
    bare = Transport()
    for does in (bare.play, bare.stop, lambda: bare.is_playing):
        with pytest.raises(NotImplementedError):
            does()
