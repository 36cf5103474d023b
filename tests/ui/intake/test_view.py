"""The report stays in the middle until a person goes back to the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.intake.view import IntakeView


def test_a_report_counts_and_opens_and_is_left(
    desk: Desk, works: Entry, photo: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    paths = [photo("高炉.png"), empty]
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=paths)
    view = IntakeView(desk)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_intake(report)
    assert view.heading.text() == "导入完成：新增 1，已有 0，未能导入 1"
    line = view.model.item(1).child(0).index()
    with qtbot.waitSignal(view.opened) as opened:
        view.tree.activated.emit(line)
    assert opened.args == [report.taken_in[0].id]
    with qtbot.assertNotEmitted(view.opened):
        view.tree.activated.emit(view.model.item(0).index())
    with qtbot.waitSignal(view.left):
        qtbot.mouseClick(view.back, Qt.MouseButton.LeftButton)


def test_the_columns_share_the_room_that_there_is(desk: Desk, qtbot: QtBot) -> None:
    view = IntakeView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 400)
    view.show()
    view.show_intake(intake.Intake((), (), (), cancelled=False))
    view.resize(500, 400)
    assert view.tree.header().sectionSize(0) == 200
