"""Each piece of what was typed is understood in one way, and can be spelled again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from archive_app.archive.archive import Archive
from archive_app.archive.finding.asking import Part, spelled, understood
from tests.domain.test_asked import TEXTS

TYPED = (
    '重钢 "一号 高炉" condition：差 -level:国家级 date:=1937..1945 has:photo missing:rights of:重钢'
    " within:106.4,29.5,106.6,29.7 division:重庆 名录:国家工业遗产 a near:10 b foo:bar"
    " (title:x OR kind:图纸) 摄影者:王 核心物项:是 日期:1958年前后"
)


def sort_of(archive: Archive, text: str) -> str:
    (part,) = understood(archive, text)
    return part.sort


@pytest.mark.parametrize(
    ("sort", "texts"),
    [
        ("word", ["重钢", "a)b"]),
        ("phrase", ['"重钢"', "“a b”"]),
        (
            "text",
            ["title:x", "题名：x", "address:大渡口", "Photographer:王", "code:A-1", "全文:炉"],
        ),
        ("term", ["condition:差", "保存状况:poor", "division:重庆", "registers:历史建筑"]),
        ("yesno", ["核心物项:是", "core_item:no"]),
        (
            "date",
            ["date:1937..1945", "日期：=1937年", "founded:1938", "date:不详", "年代:民国二十七年"],
        ),
        ("amount", ["area:>1000", "占地面积：1..5公顷", "层数:3", "funding.planned:≤300万元"]),
        ("date", ["权属.自:2006", "designation.date:2019.."]),
        ("kind", ["kind:photo", "类型:照片", "kind:record"]),
        ("site", ["site:A-0001"]),
        ("group", ["遗产群:中心城区"]),
        ("person", ["by:王工"]),
        ("of", ["of:重钢", "关于：重钢"]),
        ("has", ["has:photo", "有:照片", "has:founded", "has:file"]),
        ("missing", ["missing:rights", "缺：权利人"]),
        ("within", ["within:106.4,29.5,106.6,29.7", "范围：106，29，107，30"]),
        ("plain", ["foo:bar", "has:foo", "10:30", "within:1,2", "kind:foo", "within:9,9,1,1"]),
    ],
)
def test_a_value_is_understood_by_what_stands_before_it(
    archive: Archive, sort: str, texts: list[str]
) -> None:
    assert [sort_of(archive, text) for text in texts] == [sort] * len(texts)


def test_a_part_says_what_its_field_is_called(archive: Archive) -> None:
    assert [one.label for one in understood(archive, "condition:差 date:1937 名录:历史建筑")] == [
        "保存状况",
        "日期",
        "名录",
    ]
    of_rows = "funding.planned:>3 designation.date:2019 保护身份.名录:历史建筑"
    assert [one.label for one in understood(archive, of_rows)] == [
        "分年度资金.计划投资",
        "保护身份.日期",
        "保护身份.名录",
    ]
    archive.language = "en"
    assert [one.label for one in understood(archive, "保存状况:差 缺:日期")] == [
        "Condition",
        "Missing",
    ]


def test_what_is_understood_is_spelled_as_it_was_typed(archive: Archive) -> None:
    assert spelled(understood(archive, TYPED)) == TYPED.replace("：", ":")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(TEXTS)
def test_any_text_is_understood_and_spelled_again(archive: Archive, text: str) -> None:
    parts = understood(archive, text)
    assert understood(archive, spelled(parts)) == parts


def test_a_builder_may_spell_parts_of_its_own(archive: Archive) -> None:
    parts = (
        Part("term", "较 差", "condition", without=True),
        Part("either"),
        Part("phrase", 'the "old" works'),
    )
    assert spelled(parts) == '-condition:"较 差" OR “the "old" works”'


def test_what_the_manual_shows_is_understood_as_fields(archive: Archive) -> None:
    page = (Path(__file__).parents[3] / "docs" / "manual" / "searching.md").read_text("utf-8")
    section = page.partition("Asking for fields")[2].partition("\n## ")[0]
    shown = [text for row in section.splitlines() for text in re.findall(r"`(.+?)`", row)]
    assert len(shown) > 20
    for text in shown:
        parts = [one.sort for one in understood(archive, text)]
        assert not {"word", "plain"} & {*parts}, text
