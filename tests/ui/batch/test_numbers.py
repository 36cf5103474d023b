"""Reference codes are seen before they are given, in the order of the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.description import entry_of
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.ui.batch.numbers import NumbersPart
from archive_app.ui.batch.plan import Plan
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job


@pytest.fixture
def part(desk: Desk, selection: Selection, qtbot: QtBot, settle: Callable[[], None]) -> NumbersPart:
    made = NumbersPart(desk)
    qtbot.addWidget(made)
    made.show_selection(selection)
    settle()
    labels = [made.scheme.itemText(place) for place in range(made.scheme.count())]
    made.scheme.setCurrentIndex(next(n for n, one in enumerate(labels) if "工业遗产" in one))
    return made


def plan_of(part: NumbersPart) -> Plan:
    plan = part.plan()
    assert plan is not None
    return plan


def test_the_parts_of_the_scheme_are_asked_for(part: NumbersPart) -> None:
    hints = {name: line.placeholderText() for name, line in part.parts.items()}
    assert list(hints.values())[-1] == "不填则自动接续"
    assert hints["fonds"] == "请填写；不要这一段可不填"
    assert hints["year"] == "不填则取自条目；写 - 则不要这一段"


def test_numbers_are_seen_first_and_then_given(
    part: NumbersPart, drawings: list[Entry], desk: Desk
) -> None:
    part.parts["fonds"].setText("K021")
    part.parts["retention"].setText("Y")
    look = plan_of(part).look
    assert look is not None
    seen = look()
    given = [row[2] for row in seen.rows]
    assert given[:2] == ["K021-KJ·GY·A0001·1957·Y-0001", "K021-KJ·GY·A0001·1957·Y-0002"]
    assert "reference_code" not in entry_of(desk.archive, drawings[0].id).values
    done = plan_of(part).do(Job(""))
    assert [row[2] for row in done.rows] == given
    assert entry_of(desk.archive, drawings[0].id).values["reference_code"] == given[0]
    again = plan_of(part).do(Job(""))
    assert again.rows[0][2] == f"{given[0]}（原有）"


def test_what_cannot_be_numbered_is_told(part: NumbersPart) -> None:
    list(part.parts.values())[-1].setText("第一")
    look = plan_of(part).look
    assert look is not None
    assert {one.why.key for one in look().refused} <= {"not_a_number", "code_part_missing"}
    assert all(isinstance(one.why, Refused) for one in look().refused)


def test_a_part_may_be_left_out(part: NumbersPart) -> None:
    part.parts["fonds"].setText("K021")
    for name in ("year", "retention"):
        part.parts[name].setText("-")
    look = plan_of(part).look
    assert look is not None
    assert look().rows[0][2] == "K021-KJ·GY·A0001-0001"
