from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import Assignment, add, change, remove
from archive_app.archive.finding.sets import make_set
from archive_app.archive.results.listing import listing
from archive_app.archive.results.searches import (
    change_search,
    keep_search,
    search_of,
    searches,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.hits import Question


def test_a_search_asks_again_just_what_was_kept(archive: Archive, site: Entry):
    kept, _ = make_set(archive, "图录", [site.code])
    group = add(archive, kind="site_group", set_=[Assignment("name", "=", "片区")])
    question = Question(
        "高炉 -图",
        site=site.id,
        group=group.id,
        selection=kept.id,
        terms=("checking_state/draft",),
        person="王工",
        chosen=(("condition", "condition/poor"), ("condition", "condition/bad"), ("kind", "sound")),
        former=("重钢", "1958=大炼钢铁"),
        figure=(("zone", site.id), ("level", "")),
    )
    made = keep_search(archive, "差的高炉", question, "-date")
    [found] = searches(archive)
    assert (found.id, found.title, found.order) == (made.id, "差的高炉", "-date")
    assert found.question == question
    assert search_of(archive, made.code) == found


def test_one_kind_is_kept_as_a_facet_with_one_value(archive: Archive):
    made = keep_search(archive, "图纸", Question(kind="drawing"))
    assert search_of(archive, made.id).question == Question(chosen=(("kind", "drawing"),))


def test_a_search_is_live(archive: Archive, site: Entry):
    question = search_of(archive, keep_search(archive, "钢", Question("钢铁")).id).question
    assert list(listing(archive, question).ids) == [site.id]
    second = add(archive, kind="site", set_=[Assignment("name", "=", "渝钢铁厂")])
    assert list(listing(archive, question).ids) == [site.id, second.id]


def test_a_search_is_renamed_changed_and_removed_like_any_entry_and_undone(archive: Archive):
    made = keep_search(archive, "旧名", Question("甲"))
    change(archive, made.code, [Assignment("title", "=", "新名"), Assignment("remarks", "=", "留")])
    change_search(archive, made.code, Question("乙"), "code")
    [found] = searches(archive)
    assert (found.title, found.question.text, found.order) == ("新名", "乙", "code")
    undo(archive)
    assert search_of(archive, made.code).question.text == "甲"
    remove(archive, made.code)
    assert searches(archive) == []
    undo(archive)
    assert [one.title for one in searches(archive)] == ["新名"]


def test_what_is_changed_keeps_its_name_and_its_remarks(archive: Archive):
    made = keep_search(archive, "名", Question("甲"))
    change(archive, made.code, [Assignment("remarks", "=", "给展览用")])
    after = change_search(archive, made.code, Question("乙"))
    assert after.values == {"title": "名", "remarks": "给展览用", "query": "乙"}


def test_searches_and_sets_are_in_no_list_of_what_is_catalogued(archive: Archive, site: Entry):
    keep_search(archive, "重庆", Question("重庆"))
    make_set(archive, "重庆")
    assert list(listing(archive, Question()).ids) == [site.id]
    assert list(listing(archive, Question("重庆")).ids) == [site.id]
    assert listing(archive, Question()).counts == {"site": 1}


def test_what_is_no_search_is_refused(archive: Archive, site: Entry):
    with pytest.raises(Refused, match="not_a_search"):
        search_of(archive, site.code)
    with pytest.raises(Refused, match="not_a_search"):
        change_search(archive, site.code, Question("乙"))
