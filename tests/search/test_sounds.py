"""Names are found by how they sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.domain.hits import Document
from archive_app.search.index import Index
from archive_app.search.matching import answer, in_memory
from archive_app.search.reading import parse
from archive_app.search.snippets import mark
from archive_app.search.sounds import is_sound, sounds
from archive_app.search.stamps import Position


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cqgt", {"重钢", "latin", "old"}),
        ("chongqing", {"重钢", "old"}),
        ("gangtie", {"重钢", "old"}),
        ("zhongqing", set()),
        ("cqgt 高炉", {"重钢"}),
        ("lvdai", {"绿带"}),
        ("-cqgt", {"重钢", "绿带", "old"}),
        ('"cqgt"', {"latin"}),
        ("CQGT", {"latin"}),
        ("gaolu", set()),
    ],
)
def test_a_name_is_found_by_its_syllables_and_by_their_first_letters(
    indexed: Callable[..., Index], document: Callable[..., Document], typed: str, found: set[str]
) -> None:
    documents = [
        document("重钢", "一号高炉", names=("重庆钢铁厂第2轧钢车间", "A-0042")),
        document("绿带", "高炉", names=("绿带",)),
        document("old", names=("重慶鋼鐵",)),
        document("latin", "CQGT was written here"),
    ]
    tree = parse(typed)
    told = indexed(*documents).search(tree)
    assert set(told.ids) == found
    assert told == answer(in_memory(tree, documents))


def test_what_is_written_so_comes_before_what_sounds_so(
    indexed: Callable[..., Index], document: Callable[..., Document]
) -> None:
    index = indexed(document("a", names=("重钢",)), document("b", "很长" * 50 + "zhonggang"))
    assert index.search(parse("zhonggang")).ids == ("b", "a")


def test_a_name_sounds_the_same_when_segments_were_merged(
    indexed: Callable[..., Index], document: Callable[..., Document]
) -> None:
    index = indexed(document("a", "高炉", names=("重庆钢铁", "重钢")))
    for number in range(9):
        index.catch_up([document(f"{number}", names=("渝钢",))], [], Position(number, ""))
    index.merge()
    assert index.search(parse("cqgt")).ids == ("a",)
    assert index.search(parse("yg")).total == 9


def test_sounds_are_never_shown() -> None:
    assert mark(parse("cqgt"), "重庆钢铁").marks == ()


@pytest.mark.parametrize("name", ["", "A-0042", "IMG_0001.jpg", "1938"])
def test_what_is_not_chinese_has_no_sound(name: str) -> None:
    assert [*sounds(name)] == []


@pytest.mark.parametrize("typed", ["a", "A", "重钢", "cq 1", "a" * 41])
def test_only_a_few_small_letters_are_a_sound(typed: str) -> None:
    assert not is_sound(typed)
