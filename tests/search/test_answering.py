"""What the index holds and what has changed since make one answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from archive_app.domain.hits import SORTS, Document
from archive_app.search.index import Index
from archive_app.search.matching import VALUES, Wish, answer, in_memory
from archive_app.search.questions import Valued
from archive_app.search.reading import parse

Make = Callable[..., Document]
WISHES = [
    Wish(
        {name: Valued(name, frozenset({"1", "x"})) for name in narrowed},
        ("kind", "site", "none"),
        limit,
        offset,
        sort,
        by_site=("none",),
    )
    for narrowed, limit, offset, sort in product(
        ((), ("kind",), ("kind", "site")), (1, 4, 1 << 40), (0, 3), SORTS
    )
]


@pytest.mark.parametrize("wish", WISHES)
def test_an_answer_is_the_same_wherever_its_entries_are(
    indexed: Callable[..., Index], document: Make, wish: Wish
) -> None:
    old = [
        replace(
            document(f"{n}", "高炉" * (n % 3 + 1), kind=str(n % 2), site=str(n % 4)),
            code=f"A-{n * 7 % 20}",
            date=f"19{n * 3 % 10}0-01-01" if n % 5 else "",
        )
        for n in range(20)
    ]
    new = {
        "3": replace(document("3", "高爐", kind="1", site="x"), code="A-123456", date="1935"),
        "20": document("20", "高炉", names=("高炉",), kind="new", site="x"),
        "4": None,
    }
    now = [each for each in old if each.id not in new] + [each for each in new.values() if each]
    tree = parse("高炉")
    assert indexed(*old).search(tree, wish, tail=new) == answer(in_memory(tree, now), wish)


def test_the_most_frequent_values_are_told_though_the_tail_has_others(
    indexed: Callable[..., Index], document: Make
) -> None:
    old = [document(f"{n}", "高炉", site=f"{n % 150:03}") for n in range(400)]
    tail = {f"{n}": document(f"{n}", "高炉", site="149") for n in range(400, 404)}
    told = indexed(*old).search(parse("高炉"), tail=tail).facets["site"]
    assert len(told) == VALUES
    assert next(iter(told.items())) == ("149", 6)
    assert told == answer(in_memory(parse("高炉"), [*old, *tail.values()])).facets["site"]
