from __future__ import annotations

import io

import mutagen
import pytest
import soundfile
from mutagen.id3 import ID3, TIT2
from PIL import Image

from archive_app.domain.errors import Refused
from archive_app.media.readers import sounds


def facts(path):
    with path.open("rb") as file:
        return sounds.read(file, "audio/wav")[0]


@pytest.mark.parametrize("ending", ["wav", "flac", "mp3", "ogg"])
def test_a_recording_says_how_long_it_is(sound, ending):
    found = facts(sound(f"a.{ending}", seconds=2))
    assert found.duration == pytest.approx(2, abs=0.1)
    assert (found.sample_rate, found.channels) == (8_000, 1)


@pytest.mark.parametrize("ending", ["flac", "ogg", "mp3"])
def test_title_and_speaker_are_read_from_the_tags(sound, ending):
    path = sound(f"a.{ending}")
    tags = mutagen.File(path, easy=True)
    if tags.tags is None:
        tags.add_tags()
    tags["title"], tags["artist"], tags["copyright"] = "老工人访谈", "张师傅", "档案馆"
    tags.save()
    found = facts(path)
    assert (found.title, found.author, found.rights) == ("老工人访谈", "张师傅", "档案馆")


def test_tags_from_a_chinese_windows_are_read(sound):
    path = sound("a.mp3")
    tags = ID3()
    tags.add(TIT2(encoding=0, text=["访谈".encode("gbk").decode("latin-1")]))
    tags.save(path)
    assert facts(path).title == "访谈"


def test_broken_tags_count_as_none(sound):
    path = sound("a.flac")
    path.write_bytes(path.read_bytes().replace(b"reference", b"\xff" * 9))
    assert facts(path).title is None


def test_the_waveform_shows_where_it_is_loud(tmp_path):
    quiet_then_loud = [0.001] * 40_000 + [0.9] * 40_000
    soundfile.write(tmp_path / "a.wav", quiet_then_loud, 8_000)
    with (tmp_path / "a.wav").open("rb") as file:
        picture = Image.open(io.BytesIO(sounds.preview(file, "audio/wav", 300)))
    assert (picture.format, picture.size) == ("JPEG", (300, 100))
    paper, ink = picture.getpixel((75, 20)), picture.getpixel((225, 20))
    assert (min(paper) > 220, max(ink) < 120) == (True, True)


def test_a_long_recording_is_heard_in_parts(sound, monkeypatch):
    path = sound("a.flac", seconds=5)
    with path.open("rb") as file:
        whole = sounds.preview(file, "audio/flac", 60)
        monkeypatch.setattr(sounds, "_LISTENED", 50)
        file.seek(0)
        assert sounds.preview(file, "audio/flac", 60)[:2] == whole[:2]


def test_a_recording_shorter_than_its_picture_is_wide_is_drawn(sound):
    with sound(seconds=0.01).open("rb") as file:
        assert sounds.preview(file, "audio/wav", 300).startswith(b"\xff\xd8\xff")


def test_a_recording_without_sound_is_damaged(sound):
    with pytest.raises(Refused, match="damaged_file"):
        facts(sound(seconds=0))


def test_what_is_no_recording_is_an_error(tmp_path):
    (tmp_path / "a.wav").write_bytes(b"RIFF....WAVEnothing")
    with pytest.raises(soundfile.LibsndfileError):
        facts(tmp_path / "a.wav")
