from __future__ import annotations

import wave
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.intake.intake import take_in
from archive_app.archive.viewing import playing
from archive_app.archive.viewing.playing import Playing
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled
from archive_app.domain.progress import Quiet

RATE = 8_000


class Ear:
    """A sink that hears a second each time it is waited for, and stops after so many."""

    def __init__(self, state: Playing, seconds: float = 1e9) -> None:
        self.state, self.patience = state, seconds
        self.put_in = self.heard = 0.0
        self.positions: list[float] = []
        self.is_open = False

    def open(self, rate: int, channels: int) -> None:
        assert (rate, channels) == (RATE, 1)
        self.is_open = True

    def put(self, samples: bytes) -> None:
        self.put_in += len(samples) / 2 / RATE

    def ahead(self) -> float:
        return self.put_in - self.heard

    def wait(self, seconds: float) -> None:
        assert seconds
        self.heard = min(self.heard + 1.0, self.put_in)
        self.positions.append(self.state.position)
        self.state.stopped = self.heard >= self.patience

    def close(self) -> None:
        self.is_open = False


@pytest.fixture
def sha256(archive: Archive, site: Entry, tmp_path: Path) -> str:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"\x00\x20" * 5 * RATE)
    take_in(archive, Quiet(), site=site.code, paths=[tmp_path / "a.wav"])
    with archive.store.reading() as tables:
        return next(one.sha256 for one in tables.originals.all())


def test_a_sound_is_heard_to_its_end(archive: Archive, sha256: str):
    state = Playing(1.0)
    assert playing.play(archive, Quiet(), sha256, state, ear := Ear(state))
    assert (ear.heard, state.position, ear.is_open) == (4.0, 5.0, False)
    assert ear.positions == sorted(ear.positions)


def test_faster_it_is_over_sooner(archive: Archive, sha256: str):
    state = Playing(0.0, speed=2.0)
    assert playing.play(archive, Quiet(), sha256, state, ear := Ear(state))
    assert ear.heard == pytest.approx(2.5, abs=0.01)
    assert state.position == pytest.approx(5.0, abs=0.01)


def test_a_stretch_ends_where_it_should(archive: Archive, sha256: str):
    state = Playing(1.0, until=3.5)
    assert playing.play(archive, Quiet(), sha256, state, ear := Ear(state))
    assert (ear.heard, state.position) == (2.5, 3.5)


def test_it_stops_when_somebody_says_so(archive: Archive, sha256: str):
    state = Playing(0.0)
    assert not playing.play(archive, Quiet(), sha256, state, Ear(state, 2.0))
    assert state.position < 4.0


def test_it_stops_when_the_window_closes(archive: Archive, sha256: str):
    class Closing(Quiet):
        def step(self, *_: object) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        playing.play(archive, Closing(), sha256, state := Playing(0.0), Ear(state))


def test_past_the_end_nothing_is_played(archive: Archive, sha256: str):
    state = Playing(99.0)
    assert playing.play(archive, Quiet(), sha256, state, ear := Ear(state))
    assert ear.put_in == 0


def test_a_waveform_tells_how_long_it_is(archive: Archive, sha256: str):
    found = playing.wave(archive, sha256)
    assert (found.seconds, len(found.peaks), max(found.peaks)) == (5.0, playing.COLUMNS, 63)


def test_the_loudspeaker_is_opened_when_it_is_played_on():
    assert playing.loudspeaker().ahead() == 0
