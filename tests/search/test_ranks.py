"""The best come first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.hits import Document
from archive_app.search.bodies import body
from archive_app.search.ranks import LONGEST, Rank, judge
from archive_app.search.reading import parse

Make = Callable[..., Document]
RANKS = st.builds(
    Rank, st.booleans(), st.booleans(), st.booleans(), st.integers(0, LONGEST), st.just("")
)


def found(question: str, *documents: Document) -> tuple[str, ...]:
    judged = (judge(parse(question), one.id, body(one)) for one in documents)
    return tuple(rank.id for rank in sorted(filter(None, judged)))


@given(st.lists(RANKS))
def test_ranks_and_their_keys_are_in_one_order(ranks: list[Rank]) -> None:
    for one, other in pairwise(sorted(ranks)):
        assert one.key < other.key or one == other


def test_a_text_longer_than_a_key_can_say_is_the_longest() -> None:
    assert Rank(False, False, False, 1 << 40, "").key == LONGEST


def test_names_come_first_then_what_is_written_as_asked_then_what_is_short(document: Make) -> None:
    documents = [
        document("long", "七一八厂的718厂房" + "很长" * 50),
        document("short", "在718厂"),
        document("folded", "七一八廠"),
        document("name", "，" * 500, names=("国营718厂旧址",)),
        document("folded name", names=("七一八厂",)),
        document("b", "在718厂"),
        document("none", "在719厂"),
    ]
    expected = ("name", "folded name", "b", "short", "long", "folded")
    assert found("718厂", *documents) == expected


def test_words_that_stand_together_come_before_scattered_ones(document: Make) -> None:
    documents = [
        document("a", "重庆的钢铁"),
        document("b", "重庆钢铁，" + "很长" * 50),
        document("c", "钢铁", names=("重庆",)),
        document("d", names=("钢铁重庆",)),
        document("e", "别的", names=("在重慶 鋼鐵工业公司",)),
    ]
    assert found("重庆 钢铁", *documents) == ("d", "e", "b", "c", "a")


def test_white_space_and_dots_are_no_other_way_of_writing(document: Make) -> None:
    documents = [document("1", "重慶厂"), document("2", "在重\n 庆·厂里")]
    assert found("重庆厂", *documents) == ("2", "1")
