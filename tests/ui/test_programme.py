"""The pages of registers and monitoring are begun where a person stands, and lead on from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.ui import programme
from archive_app.ui.appraise.view import AppraiseView
from archive_app.ui.describe.add import AddView
from archive_app.ui.designate.view import DesignateView
from archive_app.ui.figures.view import FiguresView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.monitor.view import MonitorView
from archive_app.ui.parts import PartsPage
from archive_app.ui.projects.view import ProjectsView
from archive_app.ui.published.view import PublishedView
from archive_app.ui.viewing.view import LookingView

Settle = Callable[[], None]
PAGES: list[tuple[Callable[[MainWindow], None], type[PartsPage]]] = [
    (programme.designate, DesignateView),
    (programme.appraise, AppraiseView),
    (programme.monitor, MonitorView),
    (programme.projects, ProjectsView),
    (programme.published, PublishedView),
]


@pytest.fixture
def standing(works: Entry, window: MainWindow, settle: Settle) -> MainWindow:
    """A window whose person stands in the works."""
    window.sites.choose("site", works.id)
    settle()
    return window


def test_a_page_offers_the_site_that_a_person_stands_in_and_makes_room_for_itself(
    standing: MainWindow, works: Entry, settle: Settle
) -> None:
    for begin, page in PAGES:
        begin(standing)
        settle()
        shown = standing.middle.page(page)
        assert shown is standing.middle.currentWidget()
        assert shown.where.itemText(1) == works.title
        assert standing.sites.isHidden()
        shown.left.emit()
        assert standing.sites.isVisible()


def test_what_a_page_opens_comes_beside_it(
    standing: MainWindow, works: Entry, settle: Settle
) -> None:
    programme.designate(standing)
    page = standing.middle.page(DesignateView)
    assert page is not None
    page.opened.emit(works.id)
    settle()
    assert page.isVisible()
    assert standing.right.isVisible()
    assert standing.sites.isHidden()
    assert standing.entry.entry_id == works.id


def test_a_target_is_added_beside_the_list_of_targets(standing: MainWindow, settle: Settle) -> None:
    programme.projects(standing)
    page = standing.middle.page(ProjectsView)
    assert page is not None
    page.show_part("targets")
    page.adding.emit("target")
    form = standing.right.page(AddView)
    assert form is not None
    assert form.form is not None
    assert form.heading.text() == "新建目标"
    form.form.rows["title"].put("博物馆14座", "博物馆14座")
    form.add()
    settle()
    assert [row.cells[0] for row in page.targets.table.table.texts.rows] == ["博物馆14座"]
    assert standing.entry.sheet is not None


def test_photographs_from_one_viewpoint_are_seen_side_by_side(
    standing: MainWindow, works: Entry, photo: Callable[[str], Path], settle: Settle
) -> None:
    archive = standing.desk.archive
    for year in ("2019", "2026"):
        set_ = [assignment(f"date={year}"), assignment("position_code=JW-01")]
        files = [photo(f"{year}.png")]
        add(archive, kind="photograph", site=works.id, set_=set_, files=files)
    programme.monitor(standing)
    page = standing.middle.page(MonitorView)
    assert page is not None
    page.show_part("views")
    settle()
    page.views.compare()
    settle()
    looking = standing.middle.page(LookingView)
    assert looking is standing.middle.currentWidget()
    assert looking.beside
    names = [pane.file.file_name for pane in looking.panes if pane.file]
    assert [name[:4] for name in names] == ["2019", "2026"]


def test_behind_a_number_of_the_figures_is_its_list(
    standing: MainWindow, works: Entry, settle: Settle
) -> None:
    standing.head.search.setText("什么也不是")
    programme.figures(standing)
    settle()
    page = standing.middle.page(FiguresView)
    assert page is not None
    assert standing.sites.isHidden()
    page.asked.emit((("zone", ""),), "未填")
    settle()
    assert standing.finding.heading.text() == "统计：未填"
    assert standing.finding.model.ids([range(standing.finding.model.rowCount())]) == [works.id]
    assert not standing.sites.isHidden()


def test_behind_a_number_of_the_trend_is_what_was_there_then(
    standing: MainWindow, works: Entry, settle: Settle
) -> None:
    programme.figures(standing)
    settle()
    page = standing.middle.page(FiguresView)
    assert page is not None
    for until, ids in (("2999", [works.id]), ("1999", [])):
        page.asked.emit((("trend", "sites"), ("until", until)), f"遗产点 {until}")
        settle()
        heading = f"统计：遗产点 {until} 期末（此后移除的不列）"
        assert standing.finding.heading.text() == heading
        assert standing.finding.model.ids([range(standing.finding.model.rowCount())]) == ids
