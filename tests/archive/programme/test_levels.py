"""Levels are told with the ones that follow; another one needs a reason and can be taken back."""

from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add
from archive_app.archive.programme.designating import designate
from archive_app.archive.programme.levels import Leveled, levels, say_level
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def site(archive: Archive, name: str) -> Entry:
    return add(archive, kind="site", set_=[Assignment("name", "=", name)])


def told(archive: Archive, entry: Entry) -> Leveled:
    return next(one for one in levels(archive) if one.site.id == entry.id)


def test_sites_come_by_level_and_those_without_one_last(archive: Archive) -> None:
    bare, listed, high = (site(archive, name) for name in ("甲厂", "乙厂", "丙厂"))
    designate(archive, [listed.id], "historic_building")
    designate(archive, [high.id], "national_unit")
    assert [(one.site.title, one.level, one.derived) for one in levels(archive)] == [
        ("丙厂", "1", "1"),
        ("乙厂", "3", "3"),
        ("甲厂", "", ""),
    ]
    assert not told(archive, bare).is_said


def test_another_level_is_said_with_its_reason_and_taken_back(archive: Archive) -> None:
    works = site(archive, "乙厂")
    designate(archive, [works.id], "historic_building")
    say_level(archive, works.id, "2", "专家会商")
    found = told(archive, works)
    assert (found.level, found.derived, found.is_said) == ("2", "3", True)
    assert found.shown["level_reason"] == "专家会商"
    say_level(archive, works.id, "", "")
    assert told(archive, works).level == "3"
    assert "level_reason" not in told(archive, works).shown


def test_another_level_without_a_reason_is_refused(archive: Archive) -> None:
    works = site(archive, "乙厂")
    designate(archive, [works.id], "historic_building")
    with pytest.raises(Refused, match="level_needs_reason"):
        say_level(archive, works.id, "1", "")
