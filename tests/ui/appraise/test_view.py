"""The page of appraisal is reached from the menu, with nothing cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.appraise.view import AppraiseView
from archive_app.ui.main_window import MainWindow


def test_it_shows_the_appraisal_of_the_site_that_a_person_stands_in(
    appraisal: Entry,
    window: MainWindow,
    works: Entry,
    settle: Callable[[], None],
    layout_faults: Callable[[QWidget], list[str]],
) -> None:
    window.sites.choose("site", works.id)
    settle()
    Actions(window).actions["appraise"].trigger()
    settle()
    page = window.middle.page(AppraiseView)
    assert page is not None
    assert page.scoring.appraisal.currentData() == appraisal.id
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
