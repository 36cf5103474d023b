"""Who says what, and when."""

from __future__ import annotations

import pytest

from archive_app.domain.entries import Passage
from archive_app.dossier.parts.speech import spoken


def _said(*passages: Passage) -> list[tuple[object, ...]]:
    return [row.cells for table in spoken(passages, "e") for row in table.rows]


@pytest.mark.parametrize(
    "text",
    [
        "[00:00:05] 问：哪年进厂？\n[00:00:12] 刘𨱇：一九五八年。\n那时十七岁。",
        "00:00:05 问:哪年进厂？\n00:00:12.250 刘𨱇：一九五八年。\n那时十七岁。",
        "（00:00:05）问：哪年进厂？\n\n（00:00:12）刘𨱇：一九五八年。\n那时十七岁。",
    ],
)
def test_a_transcript_is_told_turn_by_turn(text: str):
    assert _said(Passage(text)) == [
        ("00:00:05", "问", "哪年进厂？"),
        ("00:00:12", "刘𨱇", "一九五八年。\n那时十七岁。"),
    ]


def test_segments_of_a_recording_bring_their_own_time_and_speaker():
    passages = [
        Passage("进厂那年", start=3.2, speaker="刘"),
        Passage("是一九五八年", start=3725.0),
    ]
    assert _said(*passages) == [("0:00:03", "刘", "进厂那年"), ("1:02:05", "", "是一九五八年")]


@pytest.mark.parametrize("text", ["问：哪年？", "第一段。\n第二段。\n注：见厂史。", ""])
def test_plain_text_is_no_talk(text: str):
    assert _said(Passage(text)) == []


def test_every_turn_belongs_to_its_record():
    (table,) = spoken([Passage("问：甲\n答：乙")], "e")
    assert {row.entry for row in table.rows} == {"e"}
