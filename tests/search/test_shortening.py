"""A short name is what is left of a longer one."""

from __future__ import annotations

import pytest

from archive_app.search.questions import Short
from archive_app.search.shortening import may_be_short, shortened


@pytest.mark.parametrize(
    ("short", "name", "is_one"),
    [
        ("重钢", "重庆钢铁", True),
        ("重钢", "钢铁重庆", False),
        ("重钢", "重庆市第一二三四五六钢铁厂", False),
        ("重钢", "重庆\n钢铁", False),
        ("816厂", "国营816地下核工厂", True),
    ],
)
def test_its_characters_stand_in_a_name_in_their_order_and_not_far_apart(
    short: str, name: str, is_one: bool
) -> None:
    assert shortened(Short(short), name) is is_one


def test_a_few_chinese_characters_may_be_a_short_name() -> None:
    assert may_be_short("重钢")
    assert may_be_short("816厂")
    for other in ("钢", "816", "steel", "重庆市钢铁工业总公司", "重 钢"):
        assert not may_be_short(other)
