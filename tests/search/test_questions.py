"""What is asked for is a tree, and is met or not."""

from __future__ import annotations

from archive_app.search.questions import (
    Bounded,
    Either,
    InFields,
    Valued,
    Word,
    either,
    holds,
    phrase,
    wanted,
)
from archive_app.search.reading import parse


def test_a_question_is_met_where_its_words_are() -> None:
    tree = parse("重钢 OR 渝钢 -烟囱 高炉")
    for words, met in (
        ({"重钢", "高炉"}, True),
        ({"渝钢", "高炉"}, True),
        ({"高炉"}, False),
        ({"重钢", "高炉", "烟囱"}, False),
    ):
        assert holds(tree, lambda word, words=words: word.text in words) is met  # type: ignore[misc,union-attr]


def test_words_after_a_minus_are_not_wanted() -> None:
    assert [word.text for word in wanted(parse("a -b c OR d"))] == ["a", "c", "d"]


def test_words_near_each_other_are_both_wanted() -> None:
    assert [word.text for word in wanted(parse("重钢 near:3 高炉"))] == ["重钢", "高炉"]


def test_several_words_are_a_phrase_too() -> None:
    together = phrase(parse("重庆 钢铁 -烟囱"))
    assert together
    assert together.text == "重庆 钢铁"
    assert phrase(parse("重庆")) is None


def test_keys_of_one_width_are_compared_one_by_one() -> None:
    overlapping = Bounded("dated", (("0000", "1945"), ("1937", "9999")))
    assert overlapping.holds("19401960")
    assert overlapping.holds("19301937")
    assert not overlapping.holds("19461960")


def test_questions_that_are_alike_are_asked_as_one() -> None:
    kinds = [Valued("kind", frozenset({one})) for one in ("site", "photograph")]
    told = [InFields("炉", frozenset({one})) for one in ("title", "remarks")]
    assert either(kinds) == Valued("kind", frozenset({"site", "photograph"}))
    both = either([*told, *kinds, Word("炉")])
    assert isinstance(both, Either)
    assert both.questions == (
        Valued("kind", frozenset({"site", "photograph"})),
        InFields("炉", frozenset({"title", "remarks"})),
        Word("炉"),
    )
    assert either([]) == Either(())
