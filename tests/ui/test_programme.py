"""The pages of registers and monitoring are begun where a person stands, and lead on from there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_app.domain.entries import Entry
from archive_app.ui import programme
from archive_app.ui.appraise.view import AppraiseView
from archive_app.ui.designate.view import DesignateView
from archive_app.ui.figures.view import FiguresView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.monitor.view import MonitorView
from archive_app.ui.parts import PartsPage
from archive_app.ui.projects.view import ProjectsView
from archive_app.ui.published.view import PublishedView

Settle = Callable[[], None]
PAGES = [
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


@pytest.mark.parametrize(("begin", "page"), PAGES)
def test_a_page_offers_the_site_that_a_person_stands_in(
    standing: MainWindow,
    works: Entry,
    settle: Settle,
    begin: Callable[[MainWindow], None],
    page: type[PartsPage],
) -> None:
    begin(standing)
    settle()
    shown = standing.middle.page(page)
    assert shown is standing.middle.currentWidget()
    assert shown.where.itemText(1) == works.title
    assert standing.sites.isHidden()


def test_what_a_page_opens_comes_beside_it_and_the_panes_come_back_when_it_is_left(
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
    page.left.emit()
    assert standing.sites.isVisible()


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
