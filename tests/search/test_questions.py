"""What a person types is a question, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.search.questions import (
    MOST_WORDS,
    All,
    Either,
    Tree,
    Without,
    Word,
    holds,
    parse,
    wanted,
)


def shape(tree: Tree) -> object:
    """Return a tree as plain tuples and words."""
    match tree:
        case Word():
            return tree.text
        case Without(question):
            return ("-", shape(question))
        case Either(questions):
            return ("or", *map(shape, questions))
        case All(questions):
            return tuple(map(shape, questions))


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", ()),
        ("重庆 钢铁", ("重庆", "钢铁")),
        ("重庆\u3000钢铁", ("重庆", "钢铁")),
        ('"Steel Works" 重庆', ("Steel Works", "重庆")),
        ("“生活 秀带”", ("生活 秀带",)),
        ('"not closed yet', ("not closed yet",)),
        ("钢铁 -重庆", ("钢铁", ("-", "重庆"))),
        ("钢铁 －重庆", ("钢铁", ("-", "重庆"))),
        ('-"a b"', (("-", "a b"),)),
        ("A-0042", ("A-0042",)),
        ("-", ("-",)),
        ("重钢 OR 渝钢", (("or", "重钢", "渝钢"),)),
        ("重钢 或 渝钢 OR 816 烟囱", (("or", "重钢", "渝钢", "816"), "烟囱")),
        ("a OR -b", (("or", "a", ("-", "b")),)),
        ("或", ("或",)),
        ("OR 重钢", ("OR", "重钢")),
        ("重钢 或", ("重钢", "或")),
        ("或许 重钢", ("或许", "重钢")),
        ('重钢 "OR" 渝钢', ("重钢", "OR", "渝钢")),
        ("DN50阀门", ("DN50阀门",)),
        ("重钢 重钢", ("重钢",)),
        ('""', ()),
        ("·", ()),
        (
            "(重钢) title:x [a TO b] a~2 b^3 *",
            ("(重钢)", "title:x", "[a", "TO", "b]", "a~2", "b^3", "*"),
        ),
    ],
)
def test_the_box_is_read_as_people_expect(typed: str, asked: object) -> None:
    tree = parse(typed)
    assert (shape(tree) if isinstance(tree, All) else (shape(tree),)) == asked


@given(st.text(st.characters() | st.sampled_from('"“”-－ 或OR|\ud800\0'), max_size=200))
def test_no_text_is_a_mistake(text: str) -> None:
    tree = parse(text)
    assert len(list(wanted(tree))) <= MOST_WORDS
    assert holds(tree, lambda _: True) in {True, False}


def test_a_question_is_met_where_its_words_are() -> None:
    tree = parse("重钢 OR 渝钢 -烟囱 高炉")
    for words, met in (
        ({"重钢", "高炉"}, True),
        ({"渝钢", "高炉"}, True),
        ({"高炉"}, False),
        ({"重钢", "高炉", "烟囱"}, False),
    ):
        assert holds(tree, lambda word, words=words: word.text in words) is met  # type: ignore[misc]


def test_words_after_a_minus_are_not_wanted() -> None:
    assert [word.text for word in wanted(parse("a -b c OR d"))] == ["a", "c", "d"]
