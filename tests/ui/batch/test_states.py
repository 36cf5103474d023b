"""All that is selected moves on in its course, and what cannot is told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.description import entry_of
from archive_app.domain.entries import Entry
from archive_app.ui.batch.selection import Selection, read_selection
from archive_app.ui.batch.states import StatesPart
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job


@pytest.fixture
def part(desk: Desk, selection: Selection, qtbot: QtBot) -> StatesPart:
    made = StatesPart(desk)
    qtbot.addWidget(made)
    made.show_selection(selection)
    return made


def offered(part: StatesPart) -> list[str]:
    return [part.to.itemText(place) for place in range(part.to.count())]


def choose(part: StatesPart, label: str) -> None:
    part.to.setCurrentIndex(part.to.findText(label))


def test_records_are_checked_by_what_a_checker_does(part: StatesPart) -> None:
    assert part.now.text() == "草稿 3"
    assert offered(part) == ["请选择", "提交待审", "退回", "审核通过"]
    assert part.plan() is None


def test_records_are_submitted_in_one_step(
    part: StatesPart, drawings: list[Entry], desk: Desk
) -> None:
    choose(part, "提交待审")
    plan = part.plan()
    assert plan is not None
    assert "3 条改为待审" in plan.do(Job(plan.title)).told
    states = {entry_of(desk.archive, one.id).values["checking_state"] for one in drawings}
    assert states == {"checking_state/submitted"}
    part.settle()
    assert part.plan() is None


def test_a_state_that_needs_words_asks_for_them(part: StatesPart) -> None:
    choose(part, "退回")
    assert not part.why.isHidden()
    assert "审核意见" in part.why.placeholderText()
    assert part.plan() is None
    part.why.setText("缺比例尺")
    plan = part.plan()
    assert plan is not None
    assert len(plan.do(Job(plan.title)).refused) == 3
    choose(part, "提交待审")
    assert part.why.isHidden()


def test_sites_go_the_way_of_the_survey(part: StatesPart, desk: Desk, works: Entry) -> None:
    part.show_selection(read_selection(desk.archive, [works.id]))
    assert part.now.text() == "线索 1"
    choose(part, "改为不列入")
    part.why.setText("已拆除")
    plan = part.plan()
    assert plan is not None
    plan.do(Job(plan.title))
    assert entry_of(desk.archive, works.id).values["state_reason"] == "已拆除"


def test_what_has_no_state_says_so(part: StatesPart, desk: Desk, add) -> None:
    agent = add("agent", name="王工")
    part.show_selection(read_selection(desk.archive, [agent.id]))
    assert "没有调查或审核状态" in part.note.text()
    assert part.to.isHidden()
