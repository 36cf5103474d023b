from __future__ import annotations

import wave
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.entries import description
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry, Passage
from archive_app.domain.errors import Refused, Unavailable
from archive_app.domain.progress import Quiet


@pytest.fixture
def talk(archive: Archive, site: Entry, tmp_path: Path) -> Entry:
    words = tmp_path / "talk.srt"
    words.write_text("1\n00:00:10,000 --> 00:00:12,000\n王师傅：大渡口\n", "utf-8")
    return description.add(archive, kind="interview", site=site.code, files=[words])


def test_stretches_stand_between_those_of_the_transcript(archive: Archive, talk: Entry):
    values = {"start": 20.5, "end": 30, "title": "炼钢", "keywords": ["平炉", "转炉"]}
    late = segments.describe(archive, talk.id, "", values)
    early = segments.describe(archive, talk.id, "", {"start": 1, "title": "童年", "unclear": True})
    found = segments.segments(archive, talk.id, retrieval.sheet(archive, talk.id).files)
    assert [one.id for one in found] == [early.id, "", late.id]
    assert found[1].passage.text.endswith("大渡口")
    assert found[2].passage == Passage("", start=20.5, end=30.0)
    assert description.entry_of(archive, late.id).values["keywords"] == ["平炉", "转炉"]


def test_what_is_unclear_waits_until_somebody_knows(archive: Archive, talk: Entry, site: Entry):
    made = segments.describe(
        archive, talk.id, "", {"start": 3, "title": "“甑子”？", "unclear": True}
    )
    assert [one.title for one in segments.unclear(archive)] == ["“甑子”？"]
    assert [one.entry for one in segments.unclear(archive, site.id)] == [talk.id]
    assert segments.unclear(archive, "another") == []
    segments.describe(archive, talk.id, made.id, {"unclear": False})
    assert segments.unclear(archive) == []


def test_the_queue_names_the_recordings_that_are_there(archive: Archive, talk: Entry, site: Entry):
    segments.describe(archive, talk.id, "", {"start": 3, "title": "？", "unclear": True})
    assert list(segments.doubts(archive, site.id).values()) == [talk.title]
    description.remove(archive, talk.id)
    assert segments.doubts(archive) == {}


def test_sounds_have_stretches_and_sites_have_none(archive: Archive, talk: Entry, site: Entry):
    assert segments.takes_segments(archive, talk)
    assert not segments.takes_segments(archive, site)


def test_words_are_written_as_subtitles(tmp_path: Path):
    found = [
        Segment("a", "e", Passage("", start=1.0, end=2.0), "童年"),
        Segment("", "e", Passage("你好", start=3.0, end=4.0)),
        Segment("b", "e", Passage("", start=5.0)),
    ]
    assert segments.export(found, tmp_path / "a.VTT") == 2
    assert "童年" in (tmp_path / "a.VTT").read_text("utf-8")
    assert segments.export(found, tmp_path / "a.srt") == 2
    with pytest.raises(Refused, match="subtitles_srt_or_vtt"):
        segments.export(found, tmp_path / "a.txt")
    with pytest.raises(Refused, match="no_segments"):
        segments.export(found[2:], tmp_path / "b.srt")
    with pytest.raises(Unavailable, match="cannot_write"):
        segments.export(found, tmp_path / "none" / "a.srt")


def test_a_transcript_is_attached_and_only_one_with_times(
    archive: Archive, talk: Entry, tmp_path: Path
):
    listed = tmp_path / "transcript.csv"
    listed.write_text("开始,结束,说话人,内容\n0:30,0:40,李,出师\n", "utf-8")
    assert segments.attach_transcript(archive, talk.id, listed) == 1
    found = segments.segments(archive, talk.id, retrieval.sheet(archive, talk.id).files)
    assert found[-1].passage == Passage("出师", start=30.0, end=40.0, speaker="李")
    plain = tmp_path / "letter.csv"
    plain.write_text("甲,乙\n1,2\n", "utf-8")
    with pytest.raises(Refused, match="transcript_without_times"):
        segments.attach_transcript(archive, talk.id, plain)
    assert len(retrieval.sheet(archive, talk.id).files) == 2


def test_what_is_said_of_a_line_stands_in_its_place(archive: Archive, talk: Entry):
    files = retrieval.sheet(archive, talk.id).files
    (line,) = segments.segments(archive, talk.id, files)
    said = segments.of_line(line.passage, {"synopsis": "迁到大渡口", "title": ""})
    assert said["title"] == "大渡口"
    made = segments.describe(archive, talk.id, "", said)
    (found,) = segments.segments(archive, talk.id, files)
    assert (found.id, found.passage, found.synopsis) == (made.id, line.passage, "迁到大渡口")
    bare = segments.of_line(Passage("喂", start=0.0), {})
    assert bare == {"title": "喂", "start": 0.0, "transcript": "喂"}


@pytest.mark.parametrize("ending", [".srt", ".vtt"])
def test_subtitles_come_back_as_they_were_written(
    archive: Archive, site: Entry, tmp_path: Path, ending: str
):
    said = [
        Passage("那年我进厂", start=0.0, end=4.25, speaker="王师傅"),
        Passage("《平炉》<一> & 二：三\n第二行", start=4.25, end=3600.5),
        Passage("end", start=36_000.001, end=36_001.0),
    ]
    written = tmp_path / f"口述{ending}"
    segments.export([Segment("", "", one) for one in said], written)
    again = description.add(archive, kind="interview", site=site.code, files=[written])
    files = retrieval.sheet(archive, again.id).files
    assert [one.passage for one in segments.segments(archive, again.id, files)] == said


@pytest.mark.parametrize("ending", [".srt", ".vtt", ".csv"])
def test_words_of_one_name_beside_a_sound_become_its_lines(
    archive: Archive, site: Entry, tmp_path: Path, ending: str
):
    folder = tmp_path / "录音笔"
    folder.mkdir()
    heard, words = folder / "口述.wav", folder / f"口述{ending}"
    with wave.open(str(heard), "wb") as file:
        file.setparams((1, 2, 8_000, 0, "NONE", ""))
        file.writeframes(b"\0\x20" * 8_000)
    if ending == ".csv":
        words.write_text("start,end,text\n1,2,大渡口\n", "utf-8")
    else:
        segments.export([Segment("", "", Passage("大渡口", start=1.0, end=2.0))], words)
    taken = take_in(archive, Quiet(), site=site.code, paths=[folder]).taken_in
    assert {(one.id, one.kind) for one in taken} == {(taken[0].id, "sound")}
    files = retrieval.sheet(archive, taken[0].id).files
    (line,) = segments.segments(archive, taken[0].id, files)
    assert line.passage == Passage("大渡口", start=1.0, end=2.0)
