from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import Assignment, add
from archive_app.archive.finding.suggesting import MOST, suggested
from archive_app.domain.entries import Entry


@pytest.mark.parametrize(
    ("field", "text", "first"),
    [
        ("类型", "图", "图纸"),
        ("kind", "图纸", "图纸"),
        ("保存状况", "差", "较差"),
        ("缺", "权利", "权利说明"),
        ("行政区划", "大渡口", "重庆市大渡口区"),
        ("site", "钢", "重庆钢铁厂"),
        ("涉及", "冶金", "黑色冶金设计院"),
        ("group", "片", "重钢片区"),
        ("录入人", "王", "王工"),
        ("by", "", "王工"),
        ("responsible", "冶金", "黑色冶金设计院"),
        ("ownership.owner", "冶", "黑色冶金设计院"),
        ("ownership.ownership", "集体", "集体所有"),
    ],
)
@pytest.mark.usefixtures("site")
def test_values_are_suggested_as_one_types(archive: Archive, field: str, text: str, first: str):
    add(archive, kind="agent", set_=[Assignment("name", "=", "黑色冶金设计院")])
    add(archive, kind="site_group", set_=[Assignment("name", "=", "重钢片区")])
    assert suggested(archive, field, text)[0] == first


def test_nothing_is_suggested_for_free_text_and_never_too_much(archive: Archive, site: Entry):
    assert suggested(archive, "题名", site.title) == []
    assert suggested(archive, "没有的字段", "") == []
    assert "选集" not in suggested(archive, "类型", "")
    assert len(suggested(archive, "行政区划", "")) == MOST
