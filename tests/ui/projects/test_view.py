"""The page of projects is reached from the menu, with nothing cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.main_window import MainWindow
from archive_app.ui.projects.view import ProjectsView


def test_all_parts_are_shown_whole(
    projects: list[Entry],
    window: MainWindow,
    settle: Callable[[], None],
    layout_faults: Callable[[QWidget], list[str]],
) -> None:
    Actions(window).actions["projects"].trigger()
    settle()
    page = window.middle.page(ProjectsView)
    assert page is not None
    assert len(page.listing.table.table.texts.rows) == len(projects)
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
