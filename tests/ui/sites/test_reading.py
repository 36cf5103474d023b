"""What the lines are made of is what the archive has."""

from __future__ import annotations

from collections.abc import Callable

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import checking
from archive_app.archive.entries import description
from archive_app.archive.finding import sets
from archive_app.archive.results import searches
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui.sites.reading import counts, found_now, held
from archive_app.ui.words import Words

Adds = Callable[..., Entry]


def test_places_groups_and_states_are_read(archive: Archive, works: Entry, add: Adds) -> None:
    group = add("site_group", name="两江四岸", members=works.code)
    found = held(archive, Words("zh"))
    assert [place.id for place in found.sites] == [works.id]
    assert [one.id for one in found.groups] == [group.id]
    assert {name: [one.name for one in states] for name, states in found.states.items()} == {
        "调查状态": ["线索", "待查", "已查", "已登记", "不列入"],
        "审核状态": ["草稿", "待审", "退回", "已核", "退回给我的"],
        "认定状态": [
            *("拟申报", "初审", "公示", "已认定"),
            *("复核中", "通过复核", "整改", "撤销"),
        ],
    }


def test_the_states_are_named_in_the_language_of_the_window(archive: Archive) -> None:
    names = [one.name for one in held(archive, Words("en")).states["State of checking"]]
    assert names[0] == "Draft"
    assert names[-1] == "Returned to me"


def test_what_waits_is_counted(archive: Archive, works: Entry, add: Adds) -> None:
    drawings = [add("drawing", works.id, title=f"高炉图{number}") for number in range(3)]
    checking.decide(archive, "submit", [drawings[0].id])
    description.remove(archive, drawings[1].id)
    found = counts(archive)
    assert found["checking_state/draft"] == 1
    assert found["checking_state/submitted"] == 1
    assert found["survey_state/lead"] == 1
    assert found["trash"] == 1


def test_searches_and_sets_are_read_and_counted(archive: Archive, works: Entry, add: Adds) -> None:
    drawing = add("drawing", works.id, title="高炉图")
    search = searches.keep_search(archive, "图", Question("高炉"))
    lost = searches.keep_search(archive, "没有的词", Question(terms=("condition/none",)))
    kept, _ = sets.make_set(archive, "展览", [drawing.id, works.id])
    found = held(archive, Words("zh"))
    assert [one.id for one in found.searches] == [search.id, lost.id]
    assert [(one.id, one.count) for one in found.sets] == [(kept.id, 2)]
    assert found_now(archive) == {search.id: 1}
    description.remove(archive, drawing.id)
    assert counts(archive)[kept.id] == 1
    assert found_now(archive) == {search.id: 0}
