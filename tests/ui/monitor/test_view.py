"""The page of monitoring is reached from the menu; two photographs are seen side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.main_window import MainWindow
from archive_app.ui.monitor.view import MonitorView
from archive_app.ui.viewing.view import LookingView

Settle = Callable[[], None]


@pytest.fixture
def page(
    archive: Archive,
    finding: Entry,
    works: Entry,
    photo: Callable[[str], Path],
    window: MainWindow,
    settle: Settle,
) -> MonitorView:
    for year in ("2019", "2026"):
        set_ = [assignment(f"date={year}"), assignment("position_code=JW-01")]
        add(archive, kind="photograph", site=works.id, set_=set_, files=[photo(f"{year}.png")])
    settle()
    window.sites.choose("site", works.id)
    settle()
    Actions(window).actions["monitor"].trigger()
    settle()
    made = window.middle.page(MonitorView)
    assert made is not None
    return made


def test_nothing_is_cut(
    page: MonitorView, settle: Settle, layout_faults: Callable[[QWidget], list[str]]
) -> None:
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part


def test_an_overdue_item_is_opened_beside_the_page(
    page: MonitorView, window: MainWindow, item: Entry, settle: Settle
) -> None:
    page.overdue.table.table.entered.emit(0)
    settle()
    assert window.entry.sheet is not None
    assert window.entry.sheet.entry.id == item.id
    assert page.isVisible()


def test_the_first_and_the_last_photograph_are_seen_side_by_side(
    page: MonitorView, window: MainWindow, settle: Settle
) -> None:
    page.show_part("views")
    settle()
    page.views.compare()
    settle()
    looking = window.middle.page(LookingView)
    assert looking is window.middle.currentWidget()
    assert looking.beside
    names = [pane.file.file_name for pane in looking.panes if pane.file]
    assert [name[:4] for name in names] == ["2019", "2026"]
