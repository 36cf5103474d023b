"""Many segments are one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from archive_app.domain.hits import Document
from archive_app.search import writing
from archive_app.search.holdings import Holdings
from archive_app.search.index import Index
from archive_app.search.matching import in_memory
from archive_app.search.parts import open_parts
from archive_app.search.reading import parse

Make = Callable[..., Document]
QUESTIONS = ("高炉", "高爐", "厂", "七一八厂", "重庆 钢铁", "-高炉", "", "烟囱 或 高爐", "没有")


@pytest.fixture
def documents(document: Make) -> list[Document]:
    """Give documents written this way and that."""
    return [
        document("z", "高炉" * 5, names=("718厂",)),
        document("y", "高爐", names=("七一八厂",)),
        document("x", "重庆的钢铁", "烟囱"),
        document("w", "重慶鋼鐵", names=("重庆 钢铁",)),
        document("v", "，" * 99, names=("高爐",)),
    ]


@pytest.fixture
def holdings(
    tmp_path: Path,
    indexed: Callable[..., Index],
    documents: list[Document],
    monkeypatch: pytest.MonkeyPatch,
) -> Holdings:
    """Give what a folder of three segments holds."""
    monkeypatch.setattr(writing, "_ENTRIES", 2)
    indexed(*documents)
    (folder,) = (path.parent for path in tmp_path.rglob("*.toc"))
    return Holdings(open_parts(folder, ()))


@pytest.mark.parametrize("question", QUESTIONS)
def test_entries_are_found_and_ranked_as_by_reading_each(
    holdings: Holdings, documents: list[Document], question: str
) -> None:
    hits = holdings.found(parse(question), ())
    told = dict(zip(holdings.ids(hits.numbers), hits.keys.tolist(), strict=True))
    read = in_memory(parse(question), documents)
    assert told == {match.rank.id: match.rank.key for match in read}


def test_hidden_entries_are_not_found(holdings: Holdings) -> None:
    hits = holdings.found(parse("高炉"), ["z", "v", "gone"])
    assert holdings.ids(hits.numbers) == ["y"]


def test_an_id_has_a_number_and_a_number_an_id(holdings: Holdings) -> None:
    numbers = holdings.numbers(["v", "z", "gone"])
    assert holdings.ids(np.array(sorted(numbers))) == ["z", "v"]


def test_with_no_segments_nothing_is_found() -> None:
    empty = Holdings(())
    assert not len(empty.found(parse(""), ["1"]).numbers)
    assert empty.column("kind").values == []
