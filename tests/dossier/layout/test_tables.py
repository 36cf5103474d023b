"""Tables, forms and the closing sheet as rows."""

from __future__ import annotations

import pytest

from archive_app.dossier.blocks import (
    Closing,
    Form,
    FormSection,
    Heads,
    Labelled,
    PageCount,
    PagesOf,
    Row,
    Table,
)
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT, WIDTH
from archive_app.dossier.layout.strips import Strip
from archive_app.dossier.layout.tables import (
    BOX,
    SIGNING,
    closing_strips,
    form_strips,
    table_strips,
)


def _texts(strip) -> list[object]:
    return ["".join(line.text for line in part.lines) or part.number for part in strip.slices]


def test_a_table_is_as_wide_as_the_page_and_repeats_its_heads(letters):
    heads = (Heads("序号", 1), Heads("题名", 5), Heads("页号", 2, centred=True))
    table = Table(heads, (Row(("1", "厂史", PagesOf("a")), "a"), Row(("2", "厂志", ""))))
    head, first, second = table_strips(letters, table, 1)
    assert head.keeps
    assert first.head == (head,)
    assert (first.entry, second.entry) == ("a", "")
    assert sum(part.cell.width for part in first.slices) == pytest.approx(WIDTH)
    assert _texts(first) == ["1", "厂史", PagesOf("a")]


def test_two_short_fields_share_a_row_and_a_long_one_has_its_own(letters):
    fields = [
        ("编号", "A"),
        ("简介", "很长" * 20),
        ("类型", "厂"),
        ("级别", "一级"),
        ("页数", PageCount()),
    ]
    form = Form((FormSection("基本信息", tuple(Labelled(*field) for field in fields)),))
    name, *rows = form_strips(letters, form, 1)
    assert _texts(name) == ["基本信息"]
    assert name.keeps
    assert [_texts(row)[0] for row in rows] == ["编号", "简介", "类型", "页数"]
    assert _texts(rows[2]) == ["类型", "厂", "级别", "一级"]
    for row in rows:
        assert sum(part.cell.width for part in row.slices) == pytest.approx(WIDTH)


def test_a_long_field_may_come_first(letters):
    fields = (Labelled("简介", "很长" * 20), Labelled("编号", "A"))
    rows = list(form_strips(letters, Form((FormSection("", fields),)), 1))
    assert [_texts(row)[0] for row in rows] == ["简介", "编号"]


def test_a_field_of_several_lines_has_its_own_row(letters):
    fields = (Labelled("编号", "A"), Labelled("别名", "甲\n乙"))
    rows = list(form_strips(letters, Form((FormSection("", fields),)), 1))
    assert [_texts(row)[0] for row in rows] == ["编号", "别名"]


def test_the_closing_sheet_has_a_large_box_and_places_to_sign(letters):
    closing = Closing(
        "本卷情况说明", ("共一件。",), (Labelled("立卷人", "李"), Labelled("检查人", ""))
    )
    box, signing = closing_strips(letters, closing, 1)
    assert box.height == pytest.approx(BOX)
    assert _texts(box) == ["本卷情况说明：共一件。"]
    assert signing.height == pytest.approx(SIGNING)
    assert (box.leans, signing.leans) == (False, True)


def test_places_to_sign_stay_with_what_is_signed(letters):
    signatures = FormSection("", (Labelled("评估人", ""), Labelled("审核人", "")), room=14)
    rows = [Strip(height=HEIGHT / 2), Strip(height=HEIGHT / 2 - 20, entry="scored")]
    pages = compose([*rows, *form_strips(letters, Form((signatures,)), 1)], HEIGHT)
    assert [len(page.placed) for page in pages] == [1, 2]
    assert pages[1].entries == {"scored"}


def test_a_high_place_to_write_in_is_as_wide_as_the_page(letters):
    fields = (Labelled("存在问题", ""), Labelled("下年度计划", ""))
    low = list(form_strips(letters, Form((FormSection("", fields, room=12),)), 1))
    high = list(form_strips(letters, Form((FormSection("", fields, room=70),)), 1))
    assert (len(low), len(high)) == (1, 2)
    assert high[0].height > 5 * low[0].height
