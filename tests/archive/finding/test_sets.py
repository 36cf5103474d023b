from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import redo, undo
from archive_app.archive.entries.description import Assignment, add, put_back, remove
from archive_app.archive.finding.sets import add_to, make_set, members, put, sets, take_from
from archive_app.archive.results.listing import listing
from archive_app.archive.results.searches import keep_search
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question


@pytest.fixture
def drawings(archive: Archive, site: Entry) -> list[Entry]:
    """Give four drawings of the site."""
    return [
        add(archive, kind="drawing", site=site.code, set_=[Assignment("title", "=", title)])
        for title in "甲乙丙丁"
    ]


def titles(archive: Archive, selection: Entry) -> str:
    listed = listing(archive, Question(selection=selection.id), "kept")
    return "".join(row.title.text for row in listed.rows(0, len(listed)))


def test_a_set_keeps_the_order_in_which_it_was_filled(archive: Archive, drawings: list[Entry]):
    first, second, third, fourth = (one.code for one in drawings)
    kept, done = make_set(archive, "图录", [third, first], asked="高炉")
    assert (done.changed, done.refused) == (2, ())
    assert add_to(archive, kept.code, [first, fourth]).changed == 1
    assert titles(archive, kept) == "丙甲丁"
    assert [(one.title, one.count) for one in sets(archive)] == [("图录", 3)]
    assert kept.values["asked"] == "高炉"
    assert take_from(archive, kept.code, [first, second]) == 1
    assert titles(archive, kept) == "丙丁"
    assert listing(archive, Question(selection=kept.id)).counts == {"drawing": 2}


def test_what_is_in_a_set_is_searched_sorted_and_narrowed(archive: Archive, drawings: list[Entry]):
    kept, _ = make_set(archive, "图录", [one.id for one in reversed(drawings)])
    assert titles(archive, kept) == "丁丙乙甲"
    by_code = listing(archive, Question(selection=kept.id), "code")
    assert list(by_code.ids) == [one.id for one in drawings]
    words = listing(archive, Question("甲 或 乙", selection=kept.id), "kept")
    assert list(words.ids) == [drawings[1].id, drawings[0].id]
    assert len(listing(archive, Question("甲", selection=kept.id), "relevance")) == 1


@pytest.mark.parametrize(
    ("moved", "before", "after"),
    [
        ("丁", "甲", "丁甲乙丙"),
        ("甲乙", "", "丙丁甲乙"),
        ("丁乙", "丙", "甲丁乙丙"),
        ("甲", "甲", "甲乙丙丁"),
    ],
)
def test_entries_are_moved_within_a_set(
    archive: Archive, drawings: list[Entry], moved: str, before: str, after: str
):
    called = {one.title: one.id for one in drawings} | {"": ""}
    kept, _ = make_set(archive, "图录", [one.id for one in drawings])
    order = put(archive, kept.code, [called[one] for one in moved], before=called[before])
    assert titles(archive, kept) == after
    assert order == members(archive, kept.id) == [called[one] for one in after]


def test_entries_are_named_by_their_codes_too(archive: Archive, drawings: list[Entry]):
    kept, _ = make_set(archive, "图录", [one.code for one in drawings])
    put(archive, kept.code, [drawings[3].code], before=drawings[1].code)
    assert titles(archive, kept) == "甲丁乙丙"
    with pytest.raises(Refused, match="unknown_entry"):
        put(archive, kept.code, [drawings[3].code], before="A-9999")


def test_each_change_of_a_set_is_undone(archive: Archive, drawings: list[Entry]):
    kept, _ = make_set(archive, "图录", [one.id for one in drawings[:2]])
    put(archive, kept.code, [drawings[1].id], before=drawings[0].id)
    take_from(archive, kept.code, [drawings[0].id])
    assert titles(archive, kept) == "乙"
    undo(archive)
    assert titles(archive, kept) == "乙甲"
    undo(archive)
    assert titles(archive, kept) == "甲乙"
    redo(archive)
    assert titles(archive, kept) == "乙甲"
    undo(archive)
    undo(archive)
    assert sets(archive) == []


def test_what_is_in_the_trash_is_in_no_set_until_it_is_put_back(
    archive: Archive, drawings: list[Entry]
):
    kept, _ = make_set(archive, "图录", [one.id for one in drawings[:3]])
    remove(archive, drawings[1].code)
    assert titles(archive, kept) == "甲丙"
    assert sets(archive)[0].count == 2
    put_back(archive, drawings[1].code)
    assert titles(archive, kept) == "甲乙丙"


def test_an_empty_set_lists_nothing(archive: Archive, drawings: list[Entry]):
    kept, _ = make_set(archive, "空")
    assert titles(archive, kept) == ""
    assert len(listing(archive, Question(drawings[0].title, selection=kept.id))) == 0


def test_only_what_is_catalogued_is_put_into_a_set(archive: Archive, site: Entry):
    kept, _ = make_set(archive, "图录")
    search = keep_search(archive, "钢", Question("钢"))
    done = add_to(archive, kept.code, [site.code, search.code, kept.code, "A-9999"])
    assert done.changed == 1
    assert [one.why.key for one in done.refused] == [
        "unknown_entry",
        "not_for_a_set",
        "not_for_a_set",
    ]
    with pytest.raises(Refused, match="not_a_set"):
        add_to(archive, site.code, [site.code])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sets(st.integers(0, 3), min_size=1), st.integers(0, 3)), max_size=4))
def test_moving_loses_nothing(
    archive: Archive, drawings: list[Entry], moves: list[tuple[set[int], int]]
):
    ids = [one.id for one in drawings]
    kept, _ = make_set(archive, "图录", ids)
    for moved, before in moves:
        put(archive, kept.id, [ids[one] for one in moved], before=ids[before])
        assert sorted(members(archive, kept.id)) == sorted(ids)
