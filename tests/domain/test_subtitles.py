from __future__ import annotations

from archive_app.domain.entries import Passage
from archive_app.domain.subtitles import srt, timed, vtt

TALK = [
    Passage("第二句 <em>", start=3_725.5, end=3_727.25),
    Passage("没有时间"),
    Passage("第一句\n\n接着说", start=1.0, speaker="李师傅 & 王"),
]


def test_srt_has_numbers_and_times_with_a_comma():
    assert srt(TALK) == (
        "1\n00:00:01,000 --> 00:00:02,000\n李师傅 & 王：第一句\n接着说\n\n"
        "2\n01:02:05,500 --> 01:02:07,250\n第二句 <em>\n"
    )


def test_vtt_names_the_voice_and_escapes_what_would_be_markup():
    assert vtt(TALK) == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v 李师傅 &amp; 王>第一句\n接着说\n\n"
        "01:02:05.500 --> 01:02:07.250\n第二句 &lt;em&gt;\n"
    )


def test_only_what_has_a_time_counts():
    assert [passage.start for passage in timed(TALK)] == [1.0, 3_725.5]
    assert (srt([]), vtt([])) == ("", "WEBVTT\n")
