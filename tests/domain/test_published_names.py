from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.published_names import WAYS, core, likeness, resemblance

NAMES = st.text("重庆钢铁厂旧址公司一号原国营", max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("重庆钢铁厂", "重庆钢铁厂", "same_name"),
        ("菱湖丝厂", "菱湖丝厂旧址", "same_core"),
        ("国营宇宙瓷厂", "宇宙瓷厂", "same_core"),
        ("鞍山钢铁厂", "鞍山钢铁厂炼铁部", "contained"),
        ("太钢", "太原钢铁厂", "short_form"),
        ("长春第一汽车制造厂", "第一汽车制造厂长春总部", "alike"),
        ("大庆油田", "玉门火柴厂", ""),
    ],
)
def test_two_names_are_alike_for_a_reason(one: str, other: str, why: str) -> None:
    assert resemblance(one, other) == resemblance(other, one) == why


def test_a_name_of_general_words_alone_keeps_them() -> None:
    assert core("工业博物馆") == "工业博物馆"
    assert core("重庆钢铁厂（原大渡口厂区）") == "重庆钢铁厂"


@given(NAMES, NAMES)
def test_whatever_the_names_the_reason_is_one_of_the_ways(one: str, other: str) -> None:
    assert resemblance(one, other) in {*WAYS, ""}
    assert 0 <= likeness(one, other) <= 1
    assert resemblance(one, one) == "same_name"
