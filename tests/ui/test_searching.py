"""The tasks of finding are done from the window as it stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.catalogue.regions import mark
from archive_app.archive.entries import description
from archive_app.archive.results import retrieval
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.ui import searching
from archive_app.ui.facets.view import FacetsView
from archive_app.ui.issue.series import SeriesView
from archive_app.ui.main_window import MainWindow
from archive_app.ui.searches.export import FoundView
from archive_app.ui.viewing.view import LookingView

Settle = Callable[[], None]
Adds = Callable[..., Entry]


def test_one_searches_within_what_was_found(
    works: Entry, add: Adds, window: MainWindow, settle: Settle
) -> None:
    for title in ("高炉总装图", "高炉基础图", "焦炉总装图"):
        add("drawing", works.id, title=title)
    window.head.search.setText("高炉")
    settle()
    searching.look_within(window)
    assert window.head.search.text() == ""
    settle()
    assert window.finding.count.text() == "2 条"
    window.head.search.setText("总装")
    settle()
    assert window.finding.count.text() == "1 条"
    assert window.finding.asking.wish.question == Question("总装", former=("高炉",))


def test_what_was_found_becomes_a_set_or_dossiers(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    settle()
    searching.export_found(window)
    settle()
    page = window.middle.currentWidget()
    assert isinstance(page, FoundView)
    page.keep.click()
    assert window.middle.currentWidget() is window.finding
    assert searching.kept(window).strip.isVisible()
    assert searching.kept(window).strip.name.text() == "全部"
    page.issue.click()
    settle()
    assert isinstance(window.middle.currentWidget(), SeriesView)
    assert window.sites.isHidden()


def test_a_hit_in_a_region_opens_its_picture(
    works: Entry, window: MainWindow, settle: Settle, photo: Callable[[str], Path]
) -> None:
    archive = window.desk.archive
    made = description.add(archive, kind="photograph", site=works.id, files=[photo("炉.png")])
    [file] = retrieval.sheet(archive, made.id).files
    mark(archive, made.id, file.original.sha256, 0, (0.1, 0.1, 0.5, 0.5), "炉门")
    window.head.search.setText("炉门")
    settle()
    window.open_entry(made.id)
    settle()
    searching.go_to_hit(window, 1)
    settle()
    assert isinstance(window.middle.currentWidget(), LookingView)
    window.middle.go_home()
    settle()


def test_a_file_is_looked_at_where_the_words_stand_in_it(
    works: Entry, window: MainWindow, settle: Settle, photo: Callable[[str], Path]
) -> None:
    archive = window.desk.archive
    files = [photo("一.png"), photo("二.png")]
    made = description.add(archive, kind="photograph", site=works.id, files=files)
    second = retrieval.sheet(archive, made.id).files[1]
    mark(archive, made.id, second.original.sha256, 0, (0.1, 0.1, 0.5, 0.5), "炉门")
    window.open_entry(made.id)
    settle()
    for text, place in (("", 0), ("炉门", 1), ("没有", 0)):
        window.head.search.setText(text)
        settle()
        window.open_entry(made.id)
        searching.look(window)
        settle()
        page = window.middle.currentWidget()
        assert isinstance(page, LookingView)
        assert page._place(page.active) == place
        window.middle.go_home()
    settle()


def test_the_facets_come_and_go(works: Entry, window: MainWindow, settle: Settle) -> None:
    searching.narrow(window)
    settle()
    assert window.finding.findChild(FacetsView).isVisible()
    searching.narrow(window)
    assert window.finding.findChild(FacetsView).isHidden()
    assert searching.remember_searches(window) is searching.remember_searches(window)


@pytest.mark.parametrize("mode", ["list", "grid", "sheet", "timeline", "map"])
def test_a_way_of_showing_the_list_uncovers_it(
    mode: str, works: Entry, window: MainWindow, settle: Settle
) -> None:
    searching.build_search(window)
    searching.show_as(window, mode)
    settle()
    assert window.middle.currentWidget() is window.finding
    assert window.finding.modes.current() == mode


def test_the_facets_uncover_the_list_and_stay_if_they_were_there(
    works: Entry, window: MainWindow, settle: Settle
) -> None:
    for _ in range(2):
        searching.build_search(window)
        searching.narrow(window)
        settle()
        assert window.middle.currentWidget() is window.finding
        assert window.finding.findChild(FacetsView).isVisible()
