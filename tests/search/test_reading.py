"""What a person types is a question, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.asked import Piece
from archive_app.search.questions import (
    All,
    Either,
    InFields,
    Near,
    Sound,
    Tree,
    Valued,
    Without,
    Word,
    holds,
    wanted,
)
from archive_app.search.reading import MOST_SOUNDS, MOST_WORDS, parse


def shape(tree: Tree) -> object:
    """Return a tree as plain tuples and words."""
    if isinstance(tree, Near):
        return (tree.first.text, tree.reach, tree.second.text)
    if isinstance(tree, Without):
        return ("-", shape(tree.question))
    if isinstance(tree, Word):
        return tree.text
    assert isinstance(tree, Either | All)
    parts = [shape(part) for part in tree.questions if not isinstance(part, Sound)]
    return parts[0] if len(parts) == 1 else (*["or"] * isinstance(tree, Either), *parts)


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
        ("a OR · OR b", (("or", "a", "b"),)),
        ("(重钢 OR 高炉 b) -(c d)", ((("or", "重钢", "高炉"), "b"), ("-", ("c", "d")))),
        ("(重钢", ("重钢",)),
        ("重钢 near:10 高炉 c", (("重钢", 10, "高炉"), "c")),
        ("一 OR 二 near:3 三", (("or", "一", ("二", 3, "三")),)),
        ("一 near:3 二 near:4 三", (("一", 3, "二"), ("二", 4, "三"))),
        ("一 near:3 ·", ("一",)),
        ("· near:3 一", ("一",)),
        ("或许 重钢", ("或许", "重钢")),
        ('重钢 "OR" 渝钢', ("重钢", "OR", "渝钢")),
        ("DN50阀门", ("DN50阀门",)),
        ("重钢 重钢", ("重钢",)),
        ('""', ()),
        ("·", ()),
        (
            "(重钢) title:x [a TO b] a~2 b^3 *",
            ("重钢", "title:x", "[a", "TO", "b]", "a~2", "b^3", "*"),
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


def test_a_field_is_what_it_is_known_to_mean_and_else_plain_text() -> None:
    poor = Valued("condition", frozenset({"poor"}))

    def knowing(piece: Piece) -> Tree | None:
        return poor if piece.name == "condition" else None

    assert parse("condition:差 OR -condition:差", knowing) == Either((poor, Without(poor)))
    assert shape(parse("foo:bar", knowing)) == "foo:bar"


def test_words_beyond_the_most_are_not_looked_at() -> None:
    tree = parse("一 " * 30 + " ".join(map(str, range(100))) + " OR 二 near:3 三")
    assert len(list(wanted(tree))) == MOST_WORDS - 29


def test_what_takes_longer_counts_as_more_words() -> None:
    def knowing(piece: Piece) -> Tree | None:
        return InFields(piece.text, frozenset({"title"}))

    letters = " ".join(f"a:{chr(0x4E00 + n)}" for n in range(64))
    assert len(list(wanted(parse(letters, knowing)))) == MOST_WORDS // 12
    near = " ".join(f"{chr(0x4E00 + n)} near:3 炉" for n in range(64))
    assert len([*wanted(parse(near))]) < MOST_WORDS // 2


def test_only_so_many_words_may_be_how_names_sound() -> None:
    tree = parse(" ".join(f"{one}{other}" for one in "cqgt" for other in "cqgthz"))
    assert isinstance(tree, All)
    assert len(tree.questions) == 24
    assert [isinstance(one, Either) for one in tree.questions] == [True] * MOST_SOUNDS + [False] * 8
