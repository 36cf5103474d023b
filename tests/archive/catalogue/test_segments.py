from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import segments
from archive_app.archive.catalogue.segments import Segment
from archive_app.archive.entries import description
from archive_app.archive.finding import retrieval
from archive_app.domain.entries import Entry, Passage
from archive_app.domain.errors import Refused, Unavailable


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
