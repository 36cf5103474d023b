"""An entry is moved on by buttons, with the words that its next state needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import checking
from archive_app.archive.entries import description
from archive_app.archive.entries.rules import courses
from archive_app.domain.entries import Entry
from archive_app.ui.describe.states import StateBar, courses_of
from archive_app.ui.desk import Desk

Settle = Callable[[], None]


@pytest.fixture
def drawing(works: Entry, add: Callable[..., Entry]) -> Entry:
    return add("drawing", works.id, title="总装图")


@pytest.fixture
def bar(desk: Desk, drawing: Entry, qtbot: QtBot) -> StateBar:
    made = StateBar(courses()["checking"], desk.archive.kinds["drawing"], desk)
    qtbot.addWidget(made)
    made.show_entry(drawing)
    return made


def test_sites_are_surveyed_and_records_are_checked(desk: Desk) -> None:
    kinds = desk.archive.kinds
    assert [one.id for one in courses_of(kinds["site"])] == ["survey"]
    assert [one.id for one in courses_of(kinds["drawing"])] == ["checking"]
    assert courses_of(kinds["agent"]) == []


def test_a_record_is_submitted_by_a_button(
    bar: StateBar, desk: Desk, drawing: Entry, settle: Settle, qtbot: QtBot
) -> None:
    assert bar.state.text() == "审核状态 · 草稿"
    assert [button.text() for button in bar.buttons.values()] == ["提交待审"]
    with qtbot.waitSignal(bar.moved):
        bar.buttons["checking_state/submitted"].click()
    bar.show_entry(_now(desk, drawing))
    assert "待审" in bar.state.text()
    assert [button.text() for button in bar.buttons.values()] == ["退回", "审核通过"]


def test_returning_asks_for_the_opinion_and_shows_it(
    bar: StateBar, desk: Desk, drawing: Entry, settle: Settle, qtbot: QtBot
) -> None:
    checking.decide(desk.archive, "submit", [drawing.id])
    bar.show_entry(_now(desk, drawing))
    bar.buttons["checking_state/returned"].click()
    settle()
    assert not bar.why.isHidden()
    assert _now(desk, drawing).values["checking_state"] == "checking_state/submitted"
    bar.why.setText("请补充比例")
    with qtbot.waitSignal(bar.moved):
        bar.why.returnPressed.emit()
    bar.show_entry(_now(desk, drawing))
    assert bar.told.text() == "请补充比例"
    assert "退回" in bar.state.text()
    assert "调查员" in bar.state.text()


def test_a_site_is_moved_on_with_the_reason_that_is_needed(
    desk: Desk, works: Entry, settle: Settle, qtbot: QtBot
) -> None:
    bar = StateBar(courses()["survey"], desk.archive.kinds["site"], desk)
    qtbot.addWidget(bar)
    bar.show_entry(works)
    assert [button.text() for button in bar.buttons.values()] == ["改为待查", "改为不列入"]
    bar.buttons["survey_state/not_listed"].click()
    bar.why.setText("已全部拆除")
    bar.buttons["survey_state/not_listed"].click()
    settle()
    values = _now(desk, works).values
    assert values["survey_state"] == "survey_state/not_listed"
    assert values["state_reason"] == "已全部拆除"


def test_what_the_archive_refuses_is_said(
    bar: StateBar, desk: Desk, drawing: Entry, qtbot: QtBot
) -> None:
    checking.decide(desk.archive, "submit", [drawing.id])
    with qtbot.waitSignal(desk.notice) as told:
        bar.buttons["checking_state/submitted"].click()
    assert told.args[1] == "bad"
    assert "待审" in told.args[0]


def test_nothing_is_decided_while_something_is_not_saved(bar: StateBar) -> None:
    bar.set_waiting(True)
    assert not bar.buttons["checking_state/submitted"].isEnabled()
    bar.set_waiting(False)
    assert bar.buttons["checking_state/submitted"].isEnabled()


def _now(desk: Desk, entry: Entry) -> Entry:
    return description.entry_of(desk.archive, entry.id)
