"""A plan of a year shows its projects, is frozen by two presses, and goes on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import change
from archive_app.archive.programme.projects import plan_year
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.projects.plans import PlansPart

Settle = Callable[[], None]


@pytest.fixture
def part(
    desk: Desk, archive: Archive, projects: list[Entry], qtbot: QtBot, settle: Settle
) -> PlansPart:
    plan_year(archive, 2026, [projects[1].id, projects[0].id])
    made = PlansPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    made.refresh()
    settle()
    return made


def test_a_plan_tells_its_projects_and_their_exact_sum(part: PlansPart) -> None:
    (row,) = part.table.table.texts.rows
    assert row.cells == ("2026年度项目导向计划", "2026", "2", "", "未定稿")
    assert {one.cells[1] for one in part.projects.table.texts.rows} == {"博览园二期", "厂房修缮"}
    assert part.note.text() == "2 个项目，总投资 17,969.25 万元"


def test_two_presses_freeze_it_and_it_stays_so(
    part: PlansPart, archive: Archive, projects: list[Entry], settle: Settle
) -> None:
    part.freeze_button.click()
    settle()
    assert part.table.table.texts.rows[0].cells[4] == "未定稿"
    part.freeze_button.click()
    settle()
    assert part.table.table.texts.rows[0].cells[4] != "未定稿"
    assert not part.freeze_button.isEnabled()
    change(archive, projects[0].id, [assignment("investment=1万元")])
    settle()
    assert part.note.text() == "2 个项目，总投资 17,969.25 万元"


def test_it_is_written_where_a_person_says(
    part: PlansPart, tmp_path: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "计划"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    part.print_button.click()
    settle()
    assert target.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert part.outcome.text.text() == "已写成 PDF，2 个项目。"


def test_nothing_is_written_where_nobody_said_where(
    part: PlansPart, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    part.print_button.click()
    settle()
    assert part.outcome.isHidden()


def test_without_plans_it_says_how_to_make_one(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    part = PlansPart(desk)
    qtbot.addWidget(part)
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有年度计划")
    assert not part.print_button.isEnabled()
    assert not part.freeze_button.isEnabled()
