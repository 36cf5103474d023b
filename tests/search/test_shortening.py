"""A short name is what is left of a longer one."""

from __future__ import annotations

import pytest

from archive_app.domain.hits import Document, Stretch
from archive_app.search.matching import matches
from archive_app.search.questions import Short
from archive_app.search.reading import parse
from archive_app.search.shortening import loosened, shortened


@pytest.mark.parametrize(
    ("short", "name", "is_one"),
    [
        ("重钢", "重庆钢铁", True),
        ("重钢", "钢铁重庆", False),
        ("重钢", "重庆市第一二三四五六钢铁厂", False),
        ("重钢", "重庆\n钢铁", False),
        ("816厂", "国营816地下核工厂", True),
        ("渝钢", "重庆钢铁", True),
        ("汉阳", "武汉的汉阳", True),
    ],
)
def test_its_characters_stand_in_a_name_in_their_order_and_not_far_apart(
    short: str, name: str, is_one: bool
) -> None:
    assert shortened(Short(short), name) is is_one


@pytest.mark.parametrize("word", ["钢", "816", "steel", "重庆市钢铁工业", '"重钢"', "-重钢", ""])
def test_what_is_no_short_name_is_not_loosened(word: str) -> None:
    assert loosened(parse(word)) is None


@pytest.mark.parametrize("asked", ["重钢", "816厂", "重钢 高炉", "重钢 -高炉"])
def test_what_is_found_as_it_was_typed_is_not_found_again(asked: str) -> None:
    tree = loosened(parse(asked))
    assert tree
    assert not matches(tree, Document("1", "", "", ("重钢的816厂",), (Stretch("", "高炉"),)))
    named = Document("1", "", "", ("重庆钢铁816地下工厂",), (Stretch("", "高炉"),))
    assert matches(tree, named) is ("-" not in asked)
