"""Each file is told what it would become, those of one record together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archive_app.archive.intake.intake import Held
from archive_app.archive.intake.nearby import Nearby
from archive_app.archive.intake.plan import Plan
from archive_app.ui.desk import Desk
from archive_app.ui.intake.lines import Group, counted, groups, having
from archive_app.ui.words import Words


@pytest.fixture
def found(desk: Desk, trial: Plan) -> list[Group]:
    return groups(trial, desk.archive.kinds, desk.say)


def names(found: list[Group]) -> list[list[str]]:
    return [[line.file.name for line in group] for group in found]


def test_what_is_refused_stands_first_and_what_is_held_last(found: list[Group]) -> None:
    assert names(found) == [["坏.jpg"], ["新.png"], ["甲正.png", "甲背.png"], ["已有.png"]]
    assert [group[0].state for group in found] == ["refused", "new", "new", "held"]
    refused, new, _, held = (group[0] for group in found)
    assert "重新拷贝" in refused.what
    assert (new.what, new.may_come_in) == ("照片", True)
    assert held.what.startswith("已有：A-")
    assert (held.may_come_in, refused.may_come_in) == (False, False)


def test_each_state_is_counted_and_can_be_looked_at_alone(found: list[Group]) -> None:
    assert counted(found) == {"refused": 1, "new": 3, "held": 1}
    assert names(having(found, "new")) == [["新.png"], ["甲正.png", "甲背.png"]]
    assert having(found, "") == found
    assert having(found, "elsewhere") == []


def test_what_joins_a_record_or_is_named_after_one_says_so(desk: Desk, trial: Plan) -> None:
    one = next(one for one in trial.new if one.file.name == "新.png")
    joins = replace(one, joins="A-0009", offered="A-0009")
    named = replace(one, offered="A-0009", record=99)
    both = groups(Plan(trial.site, (joins, named)), desk.archive.kinds, desk.say)
    assert [group[0].what for group in both] == ["归入 A-0009", "照片　文件名是 A-0009 的"]
    assert [group[0].state for group in both] == ["joins", "new"]


def test_what_was_taken_elsewhere_says_where(desk: Desk, trial: Plan) -> None:
    one = replace(trial.new[0], sites=(Nearby("9", "A-0100", "望江厂", 312.4),))
    noted = replace(
        one, placed=True, facts=replace(one.facts, taken="2024-04-05T10:11:12", note="kept_only")
    )
    [[line]] = groups(Plan(trial.site, (noted,)), desk.archive.kinds, desk.say)
    assert (line.elsewhere, line.rank, line.taken) == (True, "attention", "2024-04-05 10:11")
    assert "按航迹定位　拍摄于“望江厂”附近 312 米处" in line.what
    assert counted([(line,)])["elsewhere"] == 1


def test_the_same_file_twice_is_told_by_the_name_of_the_other(desk: Desk, trial: Plan) -> None:
    same = Held(Path("b.jpg"), "", Path("a.jpg"))
    [[line]] = groups(Plan(trial.site, (same,)), desk.archive.kinds, Words("en"))
    assert line.what == "The same as “a.jpg”, which comes in once"
