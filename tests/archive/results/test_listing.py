from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.checking import decide
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import Assignment, add, remove
from archive_app.archive.intake.intake import take_in
from archive_app.archive.results.listing import FEW, Listing, abbreviated, listing, trash
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet


@pytest.fixture
def drawings(archive: Archive, site: Entry) -> list[Entry]:
    """Give three drawings of the site."""
    return [
        add(
            archive,
            kind="drawing",
            site=site.code,
            set_=[Assignment("title", "=", title), Assignment("date", "=", date)],
        )
        for title, date in (("热风炉", "1959"), ("高炉基础", "1941"), ("高炉总装", "1957"))
    ]


def titles(listed: Listing) -> list[str]:
    return [row.title.text for row in listed.rows(0, len(listed))]


def test_without_words_the_list_is_all_of_a_site(
    archive: Archive, site: Entry, drawings: list[Entry]
):
    add(archive, kind="site", set_=[Assignment("name", "=", "别处")])
    listed = listing(archive, Question(site=site.id))
    assert titles(listed) == ["重庆钢铁厂", "热风炉", "高炉基础", "高炉总装"]
    assert listed.counts == {"site": 1, "drawing": 3}
    assert len(listing(archive, Question())) == 5
    assert listed.position(drawings[1].id) == 2
    assert listed.position("nobody") is None
    for _ in range(FEW):  # one by one at first, by a table of all when many are asked for
        assert listed.position(drawings[1].id) == 2
    assert listed.position("nobody") is None


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("date", ["高炉基础", "高炉总装", "热风炉"]),
        ("-date", ["热风炉", "高炉总装", "高炉基础"]),
        ("-kind", ["高炉总装", "高炉基础", "热风炉"]),
        ("-code", ["高炉总装", "高炉基础", "热风炉"]),
        ("relevance", ["热风炉", "高炉基础", "高炉总装"]),
    ],
)
@pytest.mark.usefixtures("drawings")
def test_a_list_is_ordered(archive: Archive, site: Entry, order: str, expected: list[str]):
    listed = listing(archive, Question(site=site.id, kind="drawing"), order)
    assert titles(listed) == expected


@pytest.mark.usefixtures("drawings")
def test_words_narrow_the_list_and_are_marked(archive: Archive):
    listed = listing(archive, Question("高炉"), "-code")
    assert titles(listed) == ["高炉总装", "高炉基础"]
    assert listed.rows(0, 1)[0].title.marks == ((0, 2),)
    assert listed.counts == {"drawing": 2}
    assert len(listing(archive, Question("高炉"), "relevance")) == 2


@pytest.mark.usefixtures("drawings")
def test_several_values_of_a_facet_are_found_with_words_and_without(archive: Archive, site: Entry):
    add(archive, kind="sound", site=site.code, set_=[Assignment("title", "=", "高炉的声音")])
    both = (("kind", "drawing"), ("kind", "sound"))
    listed = listing(archive, Question(chosen=both), "-code")
    assert titles(listed) == ["高炉的声音", "高炉总装", "高炉基础", "热风炉"]
    assert listed.counts == {"site": 1, "drawing": 3, "sound": 1}
    assert len(listing(archive, Question("高炉", chosen=both))) == 3
    without_words = listing(archive, Question(chosen=both), "relevance")
    assert titles(without_words)[0] == "热风炉"


def test_a_row_tells_what_the_table_shows(archive: Archive, site: Entry, files: Path):
    take_in(archive, Quiet(), site=site.code, paths=[files / "IMG_0001.jpg"])
    [row] = listing(archive, Question(kind="photograph")).rows(0, 1)
    assert (row.code, row.kind, row.site) == ("A-0002", "photograph", "重庆钢铁厂")
    assert row.date == "2024-04-05"
    assert len(row.preview) == 64


def test_what_went_since_the_list_was_made_is_an_empty_row(archive: Archive, drawings: list[Entry]):
    listed = listing(archive, Question(kind="drawing"))
    undo(archive)
    assert [row.code for row in listed.rows(0, 3)] == ["A-0002", "A-0003", ""]
    assert listed.rows(2, 3)[0].id == drawings[2].id


def test_the_trash_is_a_list_too(archive: Archive, site: Entry, drawings: list[Entry]):
    remove(archive, drawings[0].code)
    assert titles(trash(archive)) == ["热风炉"]
    remove(archive, site.code)
    thrown_away = trash(archive)
    assert titles(thrown_away) == ["重庆钢铁厂", "热风炉"]
    assert [row.id for row in thrown_away.rows(1, 2)] == [drawings[0].id]
    assert thrown_away.position(site.id) == 0
    assert len(listing(archive, Question())) == 0


def test_the_date_of_a_row_is_that_of_the_thing_and_not_of_our_work(archive: Archive, site: Entry):
    drawing = add(archive, kind="drawing", site=site.code, set_=[Assignment("title", "=", "总图")])
    decide(archive, "submit", [drawing.code])
    decide(archive, "approve", [drawing.code])
    [row] = listing(archive, Question(kind="drawing")).rows(0, 1)
    assert row.date == ""


def test_names_of_which_the_words_are_short_forms_are_a_list_of_their_own(archive: Archive):
    add(archive, kind="site", set_=[Assignment("name", "=", "重庆钢铁公司")])
    add(archive, kind="site", set_=[Assignment("name", "=", "重钢大厦")])
    assert titles(listing(archive, Question("重钢"), "relevance")) == ["重钢大厦"]
    short = abbreviated(archive, Question("重钢"))
    assert titles(short) == ["重庆钢铁公司"]
    assert short.counts == {"site": 1}
    assert len(abbreviated(archive, Question(""))) == 0
