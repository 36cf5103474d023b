"""Whatever is typed is a question, and is cut into pieces in one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.asked import DEEPEST, MOST, pieces

MARKS = st.sampled_from([*'ab()（）"“”＂:： -－或重|·', " OR ", " near:3 ", "title:", "\ud800"])
TEXTS = st.lists(MARKS | st.characters(), max_size=14).map("".join)


def cut(text: str) -> list[str]:
    """Return the pieces of a text as `sort name text`."""
    return [f"{'-' * p.without}{p.sort} {p.name} {p.text}".strip() for p in pieces(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("重钢 高炉", ["word  重钢", "word  高炉"]),
        ('"steel works" -c', ["phrase  steel works", "-word  c"]),
        ("“一 二”三", ["phrase  一 二", "word  三"]),
        ("a 或 b | c", ["word  a", "either", "word  b", "either", "word  c"]),
        ("OR a OR", ["word  OR", "word  a", "word  OR"]),
        ("（a OR b） c", ["open", "word  a", "either", "word  b", "close", "word  c"]),
        ("-(a b", ["-open", "word  a", "word  b", "close"]),
        ("condition：差", ["field condition 差"]),
        ('-title:"x y"', ["-field title x y"]),
        (
            "title:(a OR -b) c",
            ["open", "field title a", "either", "-field title b", "close", "word  c"],
        ),
        ("重钢 near:10 高炉", ["word  重钢", "near near 10", "word  高炉"]),
        ("near:10 a", ["word  near:10", "word  a"]),
        ("a near:10 -b", ["word  a", "word  near:10", "-word  b"]),
        ("重钢(厂) (重钢(厂))", ["word  重钢(厂)", "open", "word  重钢(厂)", "close"]),
        ("a) ()", ["word  a)"]),
        ("(", ["word  ("]),
        (" ） ", ["word  ）"]),
        ("( )", ["word  ( )"]),
        ("a ) (b) )", ["word  a", "open", "word  b", "close"]),
        ('"', ["phrase"]),
        ("foo: 10:30", ["word  foo:", "field 10 30"]),
        ('x "open', ["word  x", "phrase  open"]),
    ],
)
def test_a_text_is_cut_into_words_phrases_fields_and_brackets(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


@given(TEXTS)
def test_brackets_stand_in_pairs_and_what_joins_stands_between_two(text: str) -> None:
    found = pieces(text)
    depth = 0
    for before, piece, after in zip([None, *found], found, [*found[1:], None], strict=False):
        depth += (piece.sort == "open") - (piece.sort == "close")
        assert depth >= 0
        if piece.sort in {"either", "near"}:
            assert before
            assert before.ends
            assert after
            assert after.begins
    assert depth == 0


@pytest.mark.parametrize("piece", ["(", "a)", "(a)", '"', ":", "a:", "-", "a OR ", "(a near:3 "])
def test_a_hundred_thousand_signs_are_cut_into_a_few_pieces(piece: str) -> None:
    found = pieces(piece * (100_000 // len(piece)))
    assert len(found) <= MOST + DEEPEST
