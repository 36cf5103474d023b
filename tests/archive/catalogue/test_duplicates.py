from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.duplicates import likely_duplicates, tell_apart
from archive_app.archive.catalogue.history import undo
from archive_app.archive.catalogue.uniting import unite
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add, remove
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def agent(archive: Archive, name: str, *others: str) -> Entry:
    said = [assignment(f"name={name}"), *(assignment(f"other_names={other}") for other in others)]
    return add(archive, kind="agent", set_=said)


def told(archive: Archive, kind: str = "") -> list[tuple[str, str, str]]:
    found = likely_duplicates(archive, kind)
    return [(two.why, two.entry.title, two.other.title) for two in found]


def test_names_that_are_one_however_they_are_written(archive: Archive):
    agent(archive, "重庆钢铁公司")
    agent(archive, "重慶鋼鐵公司")
    agent(archive, "裕华纱厂")
    agent(archive, "")
    agent(archive, "")
    assert told(archive) == [("same_name", "重庆钢铁公司", "重慶鋼鐵公司")]


def test_a_name_that_is_another_ones_other_name(archive: Archive):
    agent(archive, "二十九兵工厂")
    agent(archive, "重庆钢铁公司", "重钢", "二十九兵工厂")
    agent(archive, "第三钢铁厂", "重钢")
    assert told(archive, "agent") == [
        ("other_name", "二十九兵工厂", "重庆钢铁公司"),
        ("other_name", "重庆钢铁公司", "第三钢铁厂"),
    ]


def test_a_name_within_another_comes_last_and_short_ones_are_no_hint(archive: Archive):
    agent(archive, "重庆钢铁公司")
    agent(archive, "国营重庆钢铁公司", "重钢")
    agent(archive, "四川重钢", "重钢")
    agent(archive, "钢铁")
    assert told(archive) == [
        ("other_name", "国营重庆钢铁公司", "四川重钢"),
        ("contained", "重庆钢铁公司", "国营重庆钢铁公司"),
    ]


def test_only_entries_of_one_kind_that_are_there_are_compared(archive: Archive, site: Entry):
    twin = agent(archive, site.title)
    other = agent(archive, site.title)
    gone = agent(archive, site.title)
    remove(archive, gone.code)
    hall = [
        add(archive, kind="building", site=site.code, set_=[assignment("title=炼钢车间")])
        for _ in range(2)
    ]
    assert told(archive) == [("same_name", site.title, site.title)]
    assert [two.entry.id for two in likely_duplicates(archive, "building")] == [hall[0].id]
    unite(archive, twin.code, [other.code])
    assert told(archive) == []


def test_two_that_a_person_told_apart_are_not_told_again(archive: Archive):
    one, other = agent(archive, "重庆钢铁公司"), agent(archive, "重庆钢铁公司")
    third = agent(archive, "国营重庆钢铁公司")
    tell_apart(archive, other.code, one.code)
    tell_apart(archive, other.code, one.code)
    assert [why for why, *_ in told(archive)] == ["contained"]
    tell_apart(archive, one.code, third.code)
    assert told(archive) == []
    assert undo(archive).label == "tell_apart"
    assert len(told(archive)) == 1
    with pytest.raises(Refused, match="united_with_itself"):
        tell_apart(archive, one.code, one.code)
