"""The sheet tells zero, not applicable and not scored apart, for each person and in the means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.programme.appraisal import Marking, score, standing
from archive_app.domain.entries import Entry
from archive_app.ui.appraise.sheet import Said, lines, number, people, said, unscored
from archive_app.ui.words import Words


@pytest.fixture
def rows(archive: Archive, appraisal: Entry) -> dict[str, tuple[str, ...]]:
    marks = [Marking("social", "na"), Marking("scientific", "0")]
    found = score(archive, appraisal.id, "调查员", marks)
    return {line.cells[0]: tuple(line.cells[1:]) for line in lines(found, "调查员", Words("zh"))}


def test_who_the_sheet_is_of_comes_first(archive: Archive, appraisal: Entry) -> None:
    found = standing(archive, appraisal.id)
    assert people(found, "王馆长") == ["王馆长", "李老师", "调查员"]


def test_zero_not_applicable_and_not_scored_are_three_things(
    rows: dict[str, tuple[str, ...]],
) -> None:
    assert rows["科技价值"] == ("10", "0", "", "4.00", "8")
    assert rows["社会价值"] == ("10", "不适用", "", "8.00", "8")
    assert rows["艺术价值"] == ("10", "未评", "", "8.00", "8")


def test_who_did_not_score_everything_has_no_total(rows: dict[str, tuple[str, ...]]) -> None:
    assert rows["小计：自身价值"] == ("100", "—", "", "80.00", "80.00")
    assert rows["总分"] == ("100", "—", "", "80.00", "80.00")


def test_what_a_person_said_comes_with_evidence_and_reason(
    archive: Archive, add: Callable[..., Entry], works: Entry, appraisal: Entry
) -> None:
    paper = add("document", site=works.id, title="厂志")
    marking = Marking("social", "7.5", (paper.id,), "见厂志")
    found = score(archive, appraisal.id, "调查员", [marking])
    assert said(found, "调查员", "social") == Said("7.5", (paper.id,), "见厂志")
    assert said(found, "王馆长", "social") == Said()
    assert list(lines(found, "调查员", Words("zh")))[2].cells[3] == "1 件"


def test_what_is_not_scored_yet_is_counted(archive: Archive, appraisal: Entry) -> None:
    found = standing(archive, appraisal.id)
    assert len(unscored(found, "调查员")) == 7
    assert len(unscored(found, "王馆长")) == 8
    assert number(None) == "—"
