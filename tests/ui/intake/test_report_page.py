"""The report of a taking in counts, leads to entries, and to what was left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.intake.report_page import ReportPage


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ReportPage:
    made = ReportPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    return made


def test_a_report_counts_and_opens(
    page: ReportPage,
    desk: Desk,
    works: Entry,
    photo: Callable[[str], Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    empty = tmp_path / "empty.jpg"
    empty.touch()
    paths = [photo("高炉.png"), empty]
    report = intake.take_in(desk.archive, Quiet(), site=works.id, paths=paths)
    page.show_intake(report)
    assert page.heading.text() == "导入完成：新增 1，已有 0，未能导入 1"
    assert page.again_button.isHidden()
    line = page.model.item(1).child(0).index()
    with qtbot.waitSignal(page.opened) as opened:
        page.tree.activated.emit(line)
    assert opened.args == [report.taken_in[0].id]
    with qtbot.assertNotEmitted(page.opened):
        page.tree.activated.emit(page.model.item(0).index())


def test_who_stopped_can_go_on_with_the_rest(page: ReportPage, qtbot: QtBot) -> None:
    page.show_intake(intake.Intake((), (), (), cancelled=True, left_out=(Path("/a.jpg"),)))
    assert page.heading.text().startswith("导入已取消")
    with qtbot.waitSignal(page.again):
        page.again_button.click()


def test_the_columns_share_the_room_that_there_is(page: ReportPage) -> None:
    page.show_intake(intake.Intake((), (), (), cancelled=False))
    page.resize(500, 400)
    assert page.tree.header().sectionSize(0) == 200
