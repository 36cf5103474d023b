"""Cover, contents, register and closing sheet."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import Heading, Labelled, Note, PageOfPart, PagesOf, Part, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts import sheets


@pytest.fixture
def issue(casefile, profile) -> Issue:
    return Issue(casefile(), profile, profile.scope("internal"))


def test_the_cover_says_what_and_who_and_leaves_room_for_a_seal(issue):
    cover = sheets.cover(issue)
    assert cover.title == "工业遗产档案"
    assert cover.name == "重庆钢铁厂旧址"
    assert cover.seal == "（盖章处）"
    assert Labelled("立卷日期", "2026年11月22日") in cover.fields
    assert Labelled("档号", "") in cover.fields


def test_the_contents_name_the_parts_after_them_and_their_records():
    parts = [
        Part("", ()),
        Part("目录", ()),
        Part("一、厂史", (Heading("一、厂史", 1), Heading("厂史", 2, "e"), Heading("表", 2))),
    ]
    assert sheets.contents(parts, after=1).lines == (
        ("一、厂史", 1, PageOfPart(2)),
        ("厂史", 2, PagesOf("e", first_only=True)),
    )


def test_the_register_lists_every_record_but_is_nobodys_place(issue, profile, item):
    (table,) = sheets.register(issue, profile.parts[1], [item("photograph", "东立面")])
    assert isinstance(table, Table)
    assert PagesOf("id2") in table.rows[0].cells
    assert table.rows[0].entry == ""


def test_an_empty_register_says_so(issue, profile):
    *_, last = sheets.register(issue, profile.parts[1], [])
    assert last == Note("本卷暂无条目")


def test_the_closing_sheet_counts_by_kind(issue, item, held, jpeg):
    items = [
        item("photograph", "东立面", {}, [held(jpeg())]),
        item("photograph", "西"),
        item("sound", "汽笛"),
    ]
    closing = sheets.closing(issue, items)
    assert closing.statement[0] == (
        "本卷为“重庆钢铁厂旧址”的档案，收录条目 3 件（照片 2 件、录音 1 件），原始文件 1 个。"
    )
    assert "第 7 号操作" in closing.statement[1]
    assert [field.label for field in closing.signatures][:2] == ["立卷人", "立卷日期"]


def test_the_cover_says_what_marks_of_secrecy_originals_bear_where_they_do(casefile, profile, item):
    drawing = item("drawing", "平面图", {"historic_marking": "秘密"})
    marked = Issue(casefile(drawing), profile, profile.scope("internal"))
    assert Labelled("原件密级", "秘密（1 件）") in sheets.cover(marked).fields
    plain = Issue(casefile(), profile, profile.scope("internal"))
    assert "原件密级" not in [field.label for field in sheets.cover(plain).fields]
