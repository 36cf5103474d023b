from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile

from archive_app.domain.errors import Refused
from archive_app.media.readers.heard import LONGEST, heard, wave

RATE = 8_000


def tone(seconds: float, channels: int = 1) -> io.BytesIO:
    times = np.arange(round(seconds * RATE)) / RATE
    samples = 0.5 * np.sin(2 * np.pi * 440 * times)
    file = io.BytesIO()
    soundfile.write(file, np.stack([samples] * channels, axis=1), RATE, format="WAV")
    file.seek(0)
    return file


def samples(seconds: float, *asked: float) -> np.ndarray:
    (rate, channels), body = heard(tone(seconds), "audio/wav", asked, "")
    assert (rate, channels) == (RATE, 1)
    return np.frombuffer(body, "<i2")


def pitch(sound: np.ndarray) -> float:
    """Return how often a second the sound crosses nothing upwards."""
    crossings = np.count_nonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    return crossings * RATE / len(sound)


def test_a_stretch_is_told_and_nothing_past_the_end():
    assert len(samples(2.0, 0.5, 1.0, 1.0)) == RATE
    assert len(samples(2.0, 1.5, 1.0, 1.0)) == RATE // 2
    assert len(samples(2.0, 9.0, 1.0, 1.5)) == 0
    assert len(samples(40.0, 0.0, 99.0, 1.0)) == LONGEST * RATE


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 2.0])
def test_another_speed_keeps_the_pitch(speed: float):
    sound = samples(2.0, 0.0, 2.0, speed)
    assert len(sound) == pytest.approx(2 * RATE / speed, abs=1)
    middle = sound[RATE // 4 : -RATE // 4]
    assert pitch(middle) == pytest.approx(440, rel=0.02)
    assert np.abs(middle).max() == pytest.approx(16_384, rel=0.1)


def test_both_channels_are_heard():
    (_, channels), body = heard(tone(1.0, 2), "audio/wav", (0, 1, 1.5), "")
    both = np.frombuffer(body, "<i2").reshape(-1, 2)
    assert channels == 2
    assert np.array_equal(both[:, 0], both[:, 1])


def test_a_waveform_has_the_loudest_of_each_column():
    (seconds,), body = wave(tone(1.0), "audio/wav", (50,), "")
    assert seconds == 1.0
    assert len(body) == 50
    assert 120 <= min(body) <= max(body) <= 128


def test_what_is_not_decoded_is_refused():
    with pytest.raises(Refused, match="not_played"):
        wave(io.BytesIO(), "audio/mp4", (50,), "")
