from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue import history, regions
from archive_app.archive.results.retrieval import Sheet
from archive_app.ui.actions import Actions
from archive_app.ui.desk import Desk
from archive_app.ui.main_window import MainWindow
from archive_app.ui.viewing.marking import Marking
from archive_app.ui.viewing.pane import Pane
from archive_app.ui.viewing.view import LookingView


@pytest.fixture
def pane(desk: Desk, pages: Sheet, qtbot: QtBot, settle: Callable[[], None]) -> Pane:
    """A pane on a scan of two pages."""
    made = Pane(desk)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def test_a_place_is_drawn_named_moved_and_removed(
    desk: Desk, pane: Pane, pages: Sheet, settle: Callable[[], None], qtbot: QtBot
) -> None:
    marking = Marking(desk, pane)
    marking.ask()  # nothing is shown yet
    pane.show_file(pages.entry.id, pages.files[0])
    settle()
    marking.begin()
    assert pane.canvas.framing
    pane.canvas.frame_middle()
    settle()
    (made,) = regions.regions(desk.archive, pages.entry.id)
    assert (made.title, made.page) == ("标注 1", 0)
    assert pane.canvas.current == made.id
    assert marking.notes.title.text() == "标注 1"
    QTest.keyClicks(marking.notes.note, "1938")
    marking.notes.save()
    pane.canvas.shifted.emit(made.id, (0.0, 0.0, 0.5, 0.5))
    settle()
    (now,) = regions.regions(desk.archive, pages.entry.id)
    assert (now.note, now.box) == ("1938", (0.0, 0.0, 0.5, 0.5))
    pane.turn_to(1)
    settle()
    assert pane.canvas.regions == []
    pane.turn_to(0)
    settle()
    assert pane.canvas.regions == [now]
    pane.canvas.unwanted.emit(made.id)
    settle()
    assert pane.canvas.regions == []
    assert marking.notes.isHidden()


def test_undo_brings_a_place_back_before_everybodys_eyes(
    window: MainWindow, pages: Sheet, settle: Callable[[], None]
) -> None:
    actions = Actions(window)
    window.open_entry(pages.entry.id)
    settle()
    actions.actions["look"].trigger()
    settle()
    page = window.middle.page(LookingView)
    assert page is not None
    assert page.buttons["mark"].isEnabled()
    page.buttons["mark"].click()
    page.active.canvas.frame_middle()
    settle()
    assert len(page.active.canvas.regions) == 1
    history.undo(window.desk.archive)
    settle()
    assert len(page.active.canvas.regions) == 0
    page.start(pages.entry.id, "", pages.files)
    page.mark()
    assert not page.active.canvas.framing
