"""All that is selected is moved below what it may stand below."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from archive_app.archive.entries.description import entry_of
from archive_app.domain.entries import Entry
from archive_app.ui.batch.places import PlacesPart
from archive_app.ui.batch.selection import Selection
from archive_app.ui.desk import Desk
from archive_app.ui.job import Job


def test_a_selection_is_moved_to_another_site(
    desk: Desk,
    selection: Selection,
    drawings: list[Entry],
    add: Callable[..., Entry],
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    other = add("site", name="重庆特钢厂")
    part = PlacesPart(desk)
    qtbot.addWidget(part)
    part.show_selection(selection)
    assert part.plan() is None
    line = part.parent_editor.inputs()[0]
    line.setText("特钢")  # type: ignore[attr-defined]
    line.textEdited.emit("特钢")  # type: ignore[attr-defined]
    settle()
    assert part.plan() is None
    line.setText("重庆特钢厂")  # type: ignore[attr-defined]
    line.textEdited.emit("重庆特钢厂")  # type: ignore[attr-defined]
    settle()
    plan = part.plan()
    assert plan is not None
    assert plan.do(Job(plan.title)).told.startswith("已移动 3 条")
    assert {entry_of(desk.archive, one.id).site for one in drawings} == {other.id}
    part.settle()
    assert part.plan() is None
