"""Projects are listed with exact sums, narrowed, and made into the plan of a year."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue import history
from archive_app.archive.programme.projects import in_order
from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand
from archive_app.ui.projects.listing import ProjectsPart

Settle = Callable[[], None]


@pytest.fixture
def part(desk: Desk, qtbot: QtBot) -> ProjectsPart:
    made = ProjectsPart(desk)
    qtbot.addWidget(made)
    desk.archive_changed.connect(lambda _: made.refresh())
    made.show()
    return made


@pytest.fixture
def told(part: ProjectsPart, projects: list[Entry], settle: Settle) -> list[str]:
    """What the part said of itself, the latest last, once it lists the projects."""
    said = list[str]()
    part.told.connect(said.append)
    part.refresh()
    settle()
    return said


def titles(part: ProjectsPart) -> list[str]:
    return [row.cells[1] for row in part.table.table.texts.rows]


def test_an_empty_list_says_how_to_begin(part: ProjectsPart, settle: Settle) -> None:
    part.refresh()
    settle()
    assert part.table.empty.text().startswith("还没有项目")


def test_of_nothing_no_plan_is_made(part: ProjectsPart, settle: Settle) -> None:
    assert not part.plan_button.isEnabled()
    part.refresh()
    settle()
    part.texts["year"].setText("2027")
    assert not part.plan_button.isEnabled()


def test_the_sum_is_exact(part: ProjectsPart, told: list[str]) -> None:
    assert told[-1] == "3 个项目，总投资 3,405,859.50 万元"
    assert titles(part) == ["博览园二期", "厂房修缮", "矿山公园"]


def test_the_sum_is_that_of_what_is_shown(part: ProjectsPart, told: list[str]) -> None:
    part.state.setCurrentIndex(part.state.findText("在建  1"))
    part.state.activated.emit(1)
    assert told[-1] == "1 个项目，总投资 15,517.45 万元"
    part.state.setCurrentIndex(0)
    part.state.activated.emit(0)
    part.filter.setText("修缮")
    assert told[-1] == "1 个项目，总投资 2,451.8 万元"
    part.filter.setText("没有这样的")
    assert part.table.empty.text() == "这样的项目一个也没有。"


@pytest.mark.usefixtures("told")
def test_numbers_and_sums_are_put_in_order_as_numbers(part: ProjectsPart) -> None:
    part.table.sort(0)
    assert [row.cells[0] for row in part.table.table.texts.rows] == ["9", "10", "11"]
    part.table.sort(5)
    assert titles(part) == ["厂房修缮", "博览园二期", "矿山公园"]


@pytest.mark.usefixtures("told")
def test_one_that_ends_before_it_starts_is_flagged_in_words(part: ProjectsPart) -> None:
    row = part.table.table.texts.rows[2]
    assert (row.cells[4], row.rank) == ("！2025 早于开工", "attention")


@pytest.mark.usefixtures("told")
def test_milestones_and_funds_of_the_current_project_are_below(
    part: ProjectsPart, projects: list[Entry], put: Callable[..., Entry], settle: Settle
) -> None:
    assert part.steps.empty.text().startswith("这个项目还没有节点")
    below = {"parent": projects[0].id}
    put("milestone", "title=可研批复", "planned_on=2024-03", "reached_on=2024-05", **below)
    funds = ("title=市级专项", "year=2024", "planned=300万元", "paid=285.55万元")
    put("funding", *funds, **below)
    settle()
    assert [row.cells for row in part.steps.table.texts.rows] == [
        ("节点", "可研批复", "2024-03", "2024-05"),
        ("2024 年资金", "市级专项", "300万元", "285.55万元"),
    ]


@pytest.mark.usefixtures("told")
def test_selected_projects_become_the_plan_of_a_year(
    part: ProjectsPart, archive: Archive, projects: list[Entry], settle: Settle
) -> None:
    assert not part.plan_button.isEnabled()
    part.table.table.selectAll()
    part.texts["year"].setText("2026")
    assert part.plan_button.text() == "所选 3 项编入年度计划"
    part.asked.done.emit()
    settle()
    ((plan, shown),) = in_order(archive, "year_plan")
    assert plan.values["projects"] == [one.id for one in projects]
    assert shown["title"] == "2026年度项目导向计划"
    history.undo(archive)
    assert in_order(archive, "year_plan") == []


@pytest.mark.usefixtures("told")
def test_only_those_of_a_site_are_shown_if_that_is_wanted(
    part: ProjectsPart, settle: Settle
) -> None:
    part.stand, part.where = Stand("another"), "site"
    part.refresh()
    settle()
    assert titles(part) == []
