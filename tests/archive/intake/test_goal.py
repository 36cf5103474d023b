from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import add
from archive_app.archive.intake.goal import goal_of
from archive_app.archive.intake.options import Options
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused


def test_files_go_to_the_site_of_whatever_is_named(archive: Archive, site: Entry):
    record = add(archive, kind="drawing", site=site.code)
    for named in (record.code, site.code):
        assert goal_of(archive, named, Options()).home.id == site.id
    person = add(archive, kind="agent")
    with pytest.raises(Refused, match="site_needed"):
        goal_of(archive, person.code, Options())


def test_a_record_of_another_site_is_no_goal(archive: Archive, site: Entry):
    record = add(archive, kind="building", site=site.code)
    other = add(archive, kind="site")
    for options in (Options(onto=record.code), Options(under=record.code)):
        with pytest.raises(Refused, match="parent_elsewhere"):
            goal_of(archive, other.code, options)


def test_the_site_itself_is_no_record_to_stand_below(archive: Archive, site: Entry):
    goal = goal_of(archive, site.code, Options(under=site.code, onto=site.code))
    assert (goal.above, goal.onto) == (None, None)
