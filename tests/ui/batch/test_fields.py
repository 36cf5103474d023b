"""Common fields are changed in all that is selected, and nothing else is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.entries.description import entry_of
from archive_app.domain.entries import Entry
from archive_app.ui.batch.fields import FieldsPart
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job


@pytest.fixture
def part(desk: Desk, selection: Selection, qtbot: QtBot) -> FieldsPart:
    made = FieldsPart(desk)
    qtbot.addWidget(made)
    made.show_selection(selection)
    return made


def wants(part: FieldsPart, field: str, text: str) -> None:
    line = part.rows[field].editor.inputs()[0]
    line.setText(text)  # type: ignore[attr-defined]
    line.textEdited.emit(text)  # type: ignore[attr-defined]


def test_there_is_no_plan_until_something_is_wanted(part: FieldsPart) -> None:
    assert part.plan() is None
    wants(part, "scale", "1:50")
    assert part.plan() is not None
    wants(part, "date", "第三个星期天前后")
    assert part.plan() is None
    part.settle()
    assert part.plan() is None


def test_the_preview_changes_nothing(part: FieldsPart, drawings: list[Entry], desk: Desk) -> None:
    wants(part, "date", "1957年")
    plan = part.plan()
    assert plan is not None
    assert plan.look is not None
    told = plan.look()
    assert "将修改 1 条，2 条不变" in told.told
    assert told.rows == [("日期", "1960年", "1957年", "1")]
    assert entry_of(desk.archive, drawings[2].id).values["date"]["text"] == "1960年"  # type: ignore[index,call-overload]


def test_only_what_is_wanted_is_changed(
    part: FieldsPart, drawings: list[Entry], desk: Desk
) -> None:
    wants(part, "scale", "1:50")
    plan = part.plan()
    assert plan is not None
    done = plan.do(Job(plan.title))
    assert done.told.startswith("已修改 3 条")
    after = entry_of(desk.archive, drawings[2].id).values
    assert after == {**drawings[2].values, "scale": "1:50"}
