from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.uniting import unite
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, change, remove
from archive_app.archive.papers.publishing import publish
from archive_app.archive.programme.published_lists import (
    compare_lists,
    published_list,
    published_lists,
)
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def make(archive: Archive, name: str, *texts: str) -> Entry:
    said = (f"name={name}", "protection_type=building", *texts)
    return add(archive, kind="site", set_=[assignment(text) for text in said])


def test_what_a_list_said_stays_as_it_said(archive: Archive) -> None:
    site = make(archive, "重庆钢铁厂", "legal_status=county_unit")
    first = publish(archive, number="第一批")
    change(archive, site.code, [assignment("name=重钢"), assignment("legal_status=national_unit")])
    remove(archive, site.code)
    (line,) = published_list(archive, first.entry.code).lines
    assert (line.name, line.terms["level"]) == ("重庆钢铁厂", "level/2")
    assert [one.number for one in published_lists(archive)] == ["第一批"]


def test_two_lists_are_compared_by_the_sites_themselves(archive: Archive) -> None:
    renamed, gone = make(archive, "甲"), make(archive, "乙", "legal_status=county_unit")
    raised = make(archive, "丙")
    first = publish(archive, number="1")
    change(archive, renamed.code, [assignment("name=甲厂")])
    change(archive, raised.code, [assignment("legal_status=provincial_unit")])
    remove(archive, gone.code)
    new = make(archive, "乙")
    second = publish(archive, number="2")
    found = compare_lists(archive, first.entry.code, second.entry.code)
    assert [one.site for one in found.added] == [new.id]
    assert [one.site for one in found.struck] == [gone.id]
    assert [one.after.name for one in found.renamed] == ["甲厂"]
    assert [one.after.words["level"] for one in found.leveled] == ["一级"]
    assert compare_lists(archive, second.entry.code, second.entry.code).added == ()


def test_a_site_that_was_united_with_another_goes_on_as_that_one(archive: Archive) -> None:
    doubled, again = make(archive, "重钢"), make(archive, "重庆钢铁厂")
    first = publish(archive, [doubled.code], number="1")
    unite(archive, again.code, [doubled.code])
    second = publish(archive, number="2")
    found = compare_lists(archive, first.entry.code, second.entry.code)
    assert (found.added, found.struck) == ((), ())
    assert [one.before.name for one in found.renamed] == ["重钢"]


def test_what_is_no_list_is_told(archive: Archive, site: Entry) -> None:
    with pytest.raises(Refused, match="not_a_list"):
        published_list(archive, site.code)


def test_a_list_is_published_and_never_written_by_hand(archive: Archive) -> None:
    make(archive, "甲")
    found = publish(archive, number="1")
    change(archive, found.entry.code, [assignment("remarks=已上网")])
    for text in ("number=2", "frozen_lines=", "sites="):
        with pytest.raises(Refused, match="list_is_frozen"):
            change(archive, found.entry.code, [assignment(text)])
    with pytest.raises(Refused, match="published_by_command"):
        add(archive, kind="published_list", set_=[assignment("title=名单")])
