"""A frequent character is told by a bit for each entry, and found as any other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from archive_app.domain.hits import Document
from archive_app.search.frequent import Frequent, frequent
from archive_app.search.grams import units
from archive_app.search.index import Index
from archive_app.search.matching import in_memory
from archive_app.search.postings import postings
from archive_app.search.reading import parse

TEXTS = ["的的厂\n", "的\n", "\n", "的炉\n", "厂\n", "炉旁\n", "旁的\n", "\n"]


def test_only_characters_of_many_entries_have_bits() -> None:
    text = units("".join(TEXTS))
    begins = np.cumsum([0, *map(len, TEXTS)])
    held = Frequent(frequent(text, begins, postings(text)), len(TEXTS))
    assert ord("的") in held
    assert held.entries(ord("的")).tolist() == [0, 1, 3, 6]
    assert ord("厂") not in held
    assert ord("\n") not in held
    nothing = frequent(text[:0], begins[:1], postings(text[:0]))
    assert ord("的") not in Frequent(nothing, 0)


def test_frequent_characters_are_found_as_by_reading_each_entry(
    indexed: Callable[..., Index], document: Callable[..., Document]
) -> None:
    documents = [
        document(str(n), "的" * (n % 3), "厂廠"[n % 2], names=("的" * (n % 5 == 0), "一1"[n % 2]))
        for n in range(40)
    ]
    index = indexed(*documents)
    for text in ("的", "厂", "1", "一", "的 厂 1", "-的", "title:的"):
        tree = parse(text)
        read = {match.rank.id: match.rank.key for match in in_memory(tree, documents)}
        hits = index._holdings.found(tree, ())
        found = dict(zip(index._holdings.ids(hits.numbers), hits.keys.tolist(), strict=True))
        assert found == read, text
