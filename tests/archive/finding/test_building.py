from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import understood
from archive_app.archive.finding.building import (
    AMOUNTS,
    IS,
    LIES_WITHIN,
    NOT,
    OR,
    OVERLAPS,
    PHRASE,
    TYPED,
    Row,
    askable,
    rows_of,
    text_of,
)


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([Row(value="高炉")], "高炉"),
        ([Row(value="高炉"), Row(value=" ")], "高炉"),
        ([Row(how=PHRASE, value="四号 高炉")], '"四号 高炉"'),
        ([Row(value="高炉"), Row(OR, value="焦炉"), Row(NOT, value="照片")], "高炉 或 焦炉 -照片"),
        ([Row(field="类型", how=IS, value="图纸")], "类型:图纸"),
        ([Row(NOT, "保存状况", IS, "差")], "-保存状况:差"),
        ([Row(field="日期", how=OVERLAPS, value="1937..1945")], "日期:1937..1945"),
        ([Row(field="日期", how=LIES_WITHIN, value="1937..1945")], "日期:=1937..1945"),
        ([Row(field="题名", value="四号 高炉")], '题名:"四号 高炉"'),
        ([Row(value="高炉"), Row(value="大修")], "高炉 大修"),
        ([Row(field="占地面积", how="over", value="1000")], "占地面积:>1000"),
        ([Row(field="占地面积", how="at_most", value="6公顷")], "占地面积:<=6公顷"),
        ([Row(field="占地面积", how="range", value="1000..5000")], "占地面积:1000..5000"),
        ([Row(field="层数", how=IS, value="3")], "层数:3"),
        ([Row(NOT, "分年度资金.计划投资", "under", "300")], "-分年度资金.计划投资:<300"),
        ([Row(field="权属.自", how=OVERLAPS, value="2006")], "权属.自:2006"),
        ([Row(field="designation.date", how=OVERLAPS, value="2019")], "designation.date:2019"),
        ([Row(field="保护身份.名录", how=IS, value="历史建筑")], "保护身份.名录:历史建筑"),
    ],
)
def test_rows_are_spelled_and_read_again(archive: Archive, rows: list[Row], text: str):
    assert text_of(rows) == text
    assert rows_of(archive, text) == [row for row in rows if row.value.strip()]


def test_a_field_is_called_as_it_is_offered_however_it_was_typed(archive: Archive):
    rows = rows_of(archive, "kind:drawing Condition:poor 题名:高炉")
    assert [row.field for row in rows] == ["类型", "保存状况", "题名"]
    archive.language = "en"
    assert [row.field for row in rows_of(archive, "类型:图纸 保存状况:差")] == ["kind", "Condition"]
    assert text_of([Row(value="a"), Row(OR, value="b")], "en") == "a OR b"


def test_words_on_a_side_of_or_are_kept_together():
    rows = [Row(value="四号 高炉"), Row(OR, value="焦炉 大修"), Row(value="图")]
    assert text_of(rows) == "(四号 高炉) 或 (焦炉 大修) 图"


@pytest.mark.parametrize(
    "text", ["drawing.date:1958", "(高炉 OR 焦炉) 大修", "高炉 near:10 大修", "高炉 OR -焦炉"]
)
def test_what_rows_cannot_say_stays_as_it_was_typed(archive: Archive, text: str):
    rows = rows_of(archive, text)
    assert rows == [Row(how=TYPED, value=text)]
    assert text_of(rows) == text
    more = [*rows, Row(field="类型", how=IS, value="图纸")]
    assert text_of(more) == f"({text}) 类型:图纸"


PIECES = (
    *("高炉", "-焦炉", '"四号 高炉"', "OR", "类型:图纸", "-日期:1938", "日期:=1937..1945"),
    *("占地面积:>1000", "-层数:3..5", "权属.自:2006", "designation.date:2019"),
    *("(", ")", "无此字段:值", "缺:权利说明", "或", "：", '"', "near:3"),
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_any_text_as_rows_asks_the_same(archive: Archive, text: str):
    again = text_of(rows_of(archive, text))
    assert asked(archive, again) == asked(archive, text)


def asked(archive: Archive, text: str) -> list[tuple[str, str, str, bool]]:
    """Tell what a text asks."""
    parts = understood(archive, text)
    return [(part.sort, part.text.strip(), part.field, part.without) for part in parts]


def test_every_field_that_is_offered_is_understood(archive: Archive):
    for language in ("zh", "en"):
        archive.language = language
        names = [one.name for one in askable(archive)]
        assert names[0] == ""
        assert {"zh": {"类型", "日期", "缺"}, "en": {"kind", "date", "missing"}}[language] <= set(
            names
        )
        dates = [one for one in askable(archive) if one.hows == (OVERLAPS, LIES_WITHIN)]
        for one in dates[::4]:
            [part] = understood(archive, f"{one.name}:1938")
            assert part.sort == "date", one
        amounts = [one for one in askable(archive) if one.hows == AMOUNTS]
        assert len(amounts) > 20
        for one in amounts[::4]:
            [part] = understood(archive, f"{one.name}:>1938")
            assert part.sort == "amount", one
        texts = [one for one in askable(archive) if one.name and one.hows == ("words",)]
        for one in texts[::16]:
            [part] = understood(archive, f"{one.name}:甲")
            assert part.sort in {"text", "term"}, one
