"""What a list can be narrowed to is counted, named, and says what narrows it already."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.facets.reading import Facet, facets_of

Adds = Callable[..., Entry]


@pytest.fixture
def drawings(works: Entry, add: Adds) -> list[Entry]:
    told = (("高炉", "1938", "poor"), ("热风炉", "1957", "good"), ("水塔", "1958", "poor"))
    return [
        add("building", works.id, title=title, date=date, condition=state)
        for title, date, state in told
    ]


def by_id(facets: list[Facet]) -> dict[str, list[str]]:
    return {one.id: [f"{value.name} {value.count}" for value in one.values] for one in facets}


def test_each_facet_that_leaves_a_choice_is_counted(
    archive: Archive, drawings: list[Entry]
) -> None:
    checking.decide(archive, "submit", [drawings[0].id])
    found = by_id(facets_of(archive, Question()))
    assert found["kind"] == ["建筑物 3", "遗产点 1"]
    assert found["condition"] == ["差 2", "好 1"]
    assert found["decade"] == ["1930年代 1", "1950年代 2"]
    assert found["checking_state"] == ["草稿 2", "待审 1"]
    assert "site" not in found


def test_several_values_of_a_facet_widen_it_and_narrow_the_others(
    archive: Archive, drawings: list[Entry]
) -> None:
    poor = ("condition", "condition/poor")
    facets = facets_of(archive, Question(chosen=(poor,), terms=("checking_state/draft",)))
    assert by_id(facets)["condition"] == ["差 2", "好 1"]
    assert by_id(facets)["decade"] == ["1930年代 1", "1950年代 1"]
    assert [one.id for one in facets if one.narrows] == ["condition", "checking_state"]
    both = Question(chosen=(poor, ("condition", "condition/good")))
    assert by_id(facets_of(archive, both))["decade"] == ["1930年代 1", "1950年代 2"]


@pytest.mark.usefixtures("drawings")
def test_what_narrows_to_nothing_is_shown_so_that_it_can_be_let_go(archive: Archive) -> None:
    asked = Question("没有这样的", chosen=(("kind", "sound"),))
    [kinds] = facets_of(archive, asked)
    assert [(value.name, value.count, value.down) for value in kinds.values] == [("录音", 0, True)]
