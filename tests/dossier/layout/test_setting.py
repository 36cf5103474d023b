"""Blocks become strips."""

from __future__ import annotations

from archive_app.dossier.blocks import (
    Heading,
    Heads,
    Leaders,
    Note,
    PageOfPart,
    Paragraph,
    Part,
    Row,
    Table,
    Title,
)
from archive_app.dossier.layout.measures import (
    NOTE,
    PART_HEADING,
    RECORD_HEADING,
    SHEET_TITLE,
    TEXT,
    TEXT_HEADING,
)
from archive_app.dossier.layout.setting import UNDER_TEXT, strips


def _set(letters, *blocks):
    return list(strips(letters, Part("甲", blocks)))


def test_each_block_has_its_style(letters):
    blocks = [
        Title("卷内目录"),
        Heading("一、厂史", 1),
        Heading("厂史", 2),
        Paragraph("正文。"),
        Paragraph("第一章", heading=True),
        Note("档号"),
    ]
    wanted = [SHEET_TITLE, PART_HEADING, RECORD_HEADING, TEXT, TEXT_HEADING, NOTE]
    assert [strip.style for strip in _set(letters, *blocks)] == wanted


def test_what_is_said_of_a_record_stays_with_its_text(letters):
    heading, note, text = _set(letters, Heading("厂史", 2), Note("档号"), Paragraph("正文。"))
    assert heading.keeps
    assert note.keeps
    assert not text.keeps


def test_a_note_after_which_nothing_is_said_lets_the_next_record_go(letters):
    silent = Heading("汽笛", 2), Note("档号"), Note("未读取：汽笛.wav")
    made = _set(letters, *silent, Heading("厂史", 2), Paragraph("正文。"), Note("完"))
    assert [strip.keeps for strip in made] == [True, True, False, True, False, False]


def test_a_table_stands_a_little_below_the_text_before_it(letters):
    table = Table((Heads("题名", 1),), (Row(("厂史",)),))
    under = _set(letters, Paragraph("正文。"), table)[1]
    assert under.gap == UNDER_TEXT
    assert _set(letters, Heading("一、厂史", 1), table)[1].gap == 0


def test_a_title_of_two_characters_is_spread(letters):
    assert _set(letters, Title("目录"))[0].line.text == "目　录"


def test_the_last_line_of_a_long_entry_of_the_contents_has_the_page(letters):
    made = _set(letters, Leaders((("很长的题名" * 12, 2, PageOfPart(1)),)))
    assert [bool(strip.page) for strip in made] == [False] * (len(made) - 1) + [True]
    assert [strip.keeps for strip in made] == [True] * (len(made) - 1) + [False]
    assert made[0].left > 0
