"""What a dossier tells of an entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archive_app.domain.casefile import HeldFile
from archive_app.domain.entries import Original
from archive_app.domain.readings import Facts
from archive_app.dossier.blocks import PageCount, PagesOf
from archive_app.dossier.facts import Issue, day
from archive_app.dossier.profiles import Source


@pytest.fixture
def issue(casefile, profile) -> Issue:
    return Issue(casefile(), profile, profile.scope("internal"))


def _file(sha256: str, name: str, seconds: float | None = None) -> HeldFile:
    return HeldFile(Original(sha256, 1, "audio/wav"), Path(name), name, Facts(duration=seconds))


def test_the_first_source_that_says_anything_is_told(issue, item):
    photograph = item("photograph", "东立面", {"reference_code": "ZP-001"})
    assert issue.told(photograph, Source("", ("photograph_number", "reference_code"))) == "ZP-001"
    assert issue.told(photograph, Source("", ("photograph_number", "@code"))) == "A-0002"
    assert issue.told(photograph, Source("", ("location",))) == ""


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("@archive", "重庆工业遗产档案库"),
        ("@person", "李档案"),
        ("@date", "2026年11月22日"),
        ("@scope", "内部使用"),
        ("@number", "3"),
        ("@pages", PageCount()),
        ("@page", PagesOf("id2")),
        ("@kind", "录音"),
        ("@title", "访谈"),
        ("@files", "a.wav\nb.wav"),
        ("@sha256", "01234567\n89abcdef"),
        ("@length", "03:07"),
    ],
)
def test_facts_are_told_beside_fields(issue, item, fact: str, told: object):
    files = [_file("0123456789", "a.wav", 60.2), _file("89abcdef01", "b.wav", 126.4)]
    assert issue.told(item("sound", "访谈", files=files), Source("", (fact,)), 3) == told


@pytest.mark.parametrize(("seconds", "told"), [(None, ""), (59.6, "01:00"), (3725, "1:02:05")])
def test_the_length_of_a_sound_is_told_in_minutes(issue, item, seconds, told):
    sound = item("sound", "访谈", files=[_file("0", "a.wav", seconds)])
    assert issue.told(sound, Source("", ("@length",))) == told


def test_a_caption_leaves_out_what_nobody_knows(issue, item):
    lines = [
        [Source("", ("@title",))],
        [Source("时间：", ("date",)), Source("地点：", ("location",))],
    ]
    known = item("photograph", "东立面", {"location": "大渡口"})
    assert issue.caption(known, lines) == ("东立面", "地点：大渡口")
    assert issue.caption(item("photograph", "东立面"), lines) == ("东立面",)


def test_a_day_is_written_in_chinese():
    assert day("2026-03-05T00:00:00") == "2026年3月5日"


def test_a_field_may_be_of_what_stands_above_or_below(casefile, profile, item):
    site = replace(
        item("site", "某厂"),
        details={
            "benefit": tuple(item("benefit", "", {"visitors": one}) for one in ("9", "", "7"))
        },
    )
    visit = item("visit", "巡查", {"date": "2025年"})
    found = item("finding", "裂缝")
    found = replace(found, entry=replace(found.entry, parent=visit.entry.id))
    told = replace(casefile(site=site), beside=(visit, found))
    issue = Issue(told, profile, profile.scope("internal"))
    assert issue.field(site, "benefit.visitors") == "9；7"
    assert issue.field(found, "above.date") == "2025年"
    assert issue.field(visit, "above.date") == ""
