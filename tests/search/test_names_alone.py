"""All names of a segment are looked through for a short one at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from archive_app.domain.hits import Document
from archive_app.search.grams import units
from archive_app.search.index import Index
from archive_app.search.matching import in_memory
from archive_app.search.names_alone import NamesAlone
from archive_app.search.questions import All, Short, Without, Word

Make = Callable[..., Document]


def test_an_entry_is_found_by_the_short_form_of_a_name_that_it_has(
    indexed: Callable[..., Index], document: Make
) -> None:
    documents = [
        document("1", names=("重慶鋼鐵公司",)),
        document("2", "重庆钢铁公司"),
        document("3", names=("\U00020000\U00020001重\U00020002一二三四五钢",)),
        document("4", names=("别的", "一重铸钢")),
        document("5", names=("重钢",)),
    ]
    index = indexed(*documents)
    for tree in (Short("重钢"), All((Short("重钢"), Without(Word("重钢"))))):
        read = {match.rank.id for match in in_memory(tree, documents)}
        assert {*index.search(tree).ids} == read
    assert read == {"1", "4"}


def test_an_entry_is_known_by_a_character_of_its_names_alone() -> None:
    texts = ["重钢\n高炉\n", "\n", "纱\n钢\n"]
    text = units("".join(texts))
    begins, bodies = np.array([0, 6, 7, 11]), np.array([3, 7, 9])
    names = NamesAlone(text, np.arange(1 << 16, dtype=np.uint16), begins, bodies)
    assert names.with_unit(ord("钢")).tolist() == [0]
    assert names.with_unit(ord("纱")).tolist() == [2]
    assert names.with_unit(ord("炉")).tolist() == []
