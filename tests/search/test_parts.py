"""One segment is asked for what is likely, and read for what is true."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.domain.hits import Document
from archive_app.search.index import Index
from archive_app.search.reading import parse

Make = Callable[..., Document]


def test_pairs_that_stand_apart_are_no_hit(indexed: Callable[..., Index], document: Make) -> None:
    index = indexed(document("1", "重庆的庆钢和钢铁"), document("2", "重庆钢铁"))
    assert index.search(parse("重庆钢铁")).ids == ("2",)


def test_pairs_from_names_and_text_together_are_no_hit(
    indexed: Callable[..., Index], document: Make
) -> None:
    index = indexed(document("1", "庆钢", names=("重庆",)))
    assert index.search(parse("重庆钢")).total == 0


def test_every_shape_of_question_is_answered(indexed: Callable[..., Index], document: Make) -> None:
    index = indexed(
        document("1", "重钢的高炉"), document("2", "渝钢的高炉"), document("3", "渝钢的烟囱")
    )
    for question, ids in (
        ("高炉 渝钢", {"2"}),
        ("重钢 或 烟囱", {"1", "3"}),
        ("重钢 或 -高炉", {"1", "3"}),
        ("-高炉", {"3"}),
        ("高炉 -重钢", {"2"}),
        ("", {"1", "2", "3"}),
        ("没有 高炉", set()),
        ("钢", {"1", "2", "3"}),
    ):
        assert set(index.search(parse(question)).ids) == ids, question


def test_a_very_long_word_is_still_exact(indexed: Callable[..., Index], document: Make) -> None:
    text = "".join(chr(0x4E00 + n * 7 % 9000) for n in range(4000))
    index = indexed(document("1", text), document("2", text[:2000] + "的" + text[2000:]))
    assert index.search(parse(text)).ids == ("1",)
    assert index.search(parse(text[:1500])).total == 2
