from __future__ import annotations

import struct
from pathlib import Path

import pytest
import soundfile

from archive_app.media import waves
from archive_app.media.waves import wave_file


def test_the_file_is_whole_each_time_it_is_settled(tmp_path: Path):
    path = tmp_path / "a.wav"
    with wave_file(path, 8_000, 1) as wave:
        assert soundfile.info(path).frames == 0
        for second in (1, 2, 3):
            wave.add(struct.pack("<h", second * 1000) * 8_000)
            wave.settle()
            assert soundfile.info(path).frames == second * 8_000
        wave.add(bytes(10))
    samples, rate = soundfile.read(path, dtype="int16")
    assert (rate, len(samples)) == (8_000, 24_005)
    assert list(samples[[0, 8_000, 16_000]]) == [1000, 2000, 3000]


def test_what_was_added_since_is_not_yet_told_but_does_no_harm(tmp_path: Path):
    with wave_file(tmp_path / "a.wav", 8_000, 2) as wave:
        wave.add(bytes(32_000))
        wave.settle()
        wave.add(bytes(999))
        assert soundfile.info(tmp_path / "a.wav").frames == 8_000


def test_a_file_of_more_than_four_gigabytes_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(waves, "LARGEST", 1_000)
    with wave_file(tmp_path / "a.wav", 8_000, 1) as wave:
        wave.add(bytes(2_000))
    data = (tmp_path / "a.wav").read_bytes()
    assert data[:4] == b"RF64"
    assert data[12:16] == b"ds64"
    assert struct.unpack_from("<QQQ", data, 20) == (2_072, 2_000, 1_000)


def test_nothing_is_written_over(tmp_path: Path):
    (tmp_path / "a.wav").write_bytes(b"mine")
    with pytest.raises(FileExistsError), wave_file(tmp_path / "a.wav", 8_000, 1):
        pass
