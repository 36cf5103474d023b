from __future__ import annotations

import io

from archive_app.domain.entries import Passage
from archive_app.media.readers import transcripts

SRT = """1
00:00:01,500 --> 00:00:04,000
李师傅：那年<i>出铁</i>，

2
00:01:02,000 --> 01:01:03,250
热得很。
"""
VTT = """WEBVTT - 访谈

NOTE 不是话

intro
00:01.500 --> 00:04.000 align:start
<v 李师傅>那年出铁</v>

00:05.000 --> 00:06.000
"""
CSV = "开始,结束,说话人,内容\n0:01.5,0:04,李师傅,那年出铁\n65,,,热得很\n坏了,1,,丢\n"


def read(text: str, sort: str, encoding: str = "utf-8"):
    return transcripts.read(io.BytesIO(text.encode(encoding)), sort)


def test_srt_has_times_and_speakers():
    facts, passages = read(SRT, "application/x-subrip", "gb18030")
    assert passages == (
        Passage("那年出铁，", start=1.5, end=4.0, speaker="李师傅"),
        Passage("热得很。", start=62.0, end=3663.25),
    )
    assert (facts.encoding, facts.duration) == ("gb18030", 3663.25)


def test_vtt_has_voices_and_notes_are_none():
    _, passages = read(VTT, "text/vtt")
    assert passages == (Passage("那年出铁", start=1.5, end=4.0, speaker="李师傅"),)


def test_a_list_with_times_is_a_transcript():
    _, passages = read(CSV, "text/csv")
    assert passages == (
        Passage("那年出铁", start=1.5, end=4.0, speaker="李师傅"),
        Passage("热得很", start=65.0),
    )


def test_any_other_list_is_read_as_it_is():
    _, [passage] = read("名称,地址\n一号高炉,大渡口\n", "text/csv")
    assert passage.text == "名称\t地址\n一号高炉\t大渡口"
    assert passage.start is None


def test_subtitles_without_a_time_are_a_text():
    assert [each.text for each in read("WEBVTT\n\n没有时间", "text/vtt")[1]] == [
        "WEBVTT",
        "没有时间",
    ]
    assert (transcripts.preview(io.BytesIO(SRT.encode()), "", 200) or b"")[:2] == b"\xff\xd8"
