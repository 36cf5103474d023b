"""The page of projects begins with all of them, and shows each of its parts whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.domain.entries import Entry
from archive_app.ui.desk import Desk
from archive_app.ui.parts import Stand
from archive_app.ui.projects.view import ProjectsView

Settle = Callable[[], None]


@pytest.fixture
def page(
    desk: Desk, projects: list[Entry], works: Entry, qtbot: QtBot, settle: Settle
) -> ProjectsView:
    made = ProjectsView(desk)
    qtbot.addWidget(made)
    made.resize(640, 560)
    made.show()
    made.start(Stand(works.id, works.title))
    settle()
    return made


def test_it_begins_with_all_projects(page: ProjectsView) -> None:
    assert page.count.text() == "3 个项目，总投资 3,405,859.50 万元"


@pytest.mark.parametrize("width", [460, 1400])
def test_nothing_is_cut(
    page: ProjectsView, settle: Settle, layout_faults: Callable[[QWidget], list[str]], width: int
) -> None:
    page.resize(width, 560)
    for part in page.parts:
        page.show_part(part)
        settle()
        assert layout_faults(page) == [], part
