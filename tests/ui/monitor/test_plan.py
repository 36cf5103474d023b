"""The plan tells the last value, how it alarms in a word and in signs, and what is late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.monitor.plan import PlanPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> PlanPart:
    made = PlanPart(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_empty_plan_says_how_to_begin(part: PlanPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有监测项")


def test_an_item_tells_its_value_its_alarm_and_that_it_is_late(
    part: PlanPart, finding: Entry, settle: Settle, qtbot: QtBot
) -> None:
    part.refresh()
    with qtbot.waitSignal(part.told) as told:
        settle()
    (row,) = part.table.table.texts.rows
    assert row.cells[1:] == (
        *("烟囱倾斜率", "J-01", "每月", "6.5 ‰"),
        *("▲▲▲ 橙色", "2020-03-02", "！2020-04-02"),
    )
    assert row.rank == "attention"
    assert told.args == ["1 项，1 项预警"]


def test_what_was_never_measured_says_so(part: PlanPart, item: Entry, settle: Settle) -> None:
    part.refresh()
    settle()
    (row,) = part.table.table.texts.rows
    assert row.cells[4:7] == ("", "", "从未监测")
