"""A task that needs the whole width has it, and gives it back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from archive_app.ui.main_window import MainWindow
from archive_app.ui.pages import Task
from archive_app.ui.width import WholeWidth


@pytest.fixture
def page(window: MainWindow) -> Task:
    return window.middle.go(Task)


def test_the_side_panes_make_room_as_long_as_the_page_is_looked_at(
    window: MainWindow, page: Task
) -> None:
    width = WholeWidth(window, page)
    width.make()
    assert window.sites.isHidden()
    assert window.right.isHidden()
    window.middle.go_home()
    assert not window.sites.isHidden()
    assert not window.right.isHidden()


def test_a_pane_that_was_closed_stays_so(window: MainWindow, page: Task) -> None:
    window.toggle(window.sites)
    width = WholeWidth(window, page)
    width.make()
    width.give_back()
    assert window.sites.isHidden()
    assert not window.right.isHidden()


def test_what_is_kept_of_the_window_is_how_it_was(
    window: MainWindow, page: Task, qtbot: QtBot
) -> None:
    WholeWidth(window, page).make()
    window.close()
    assert not window.right.isHidden()
