"""One goes back through the entries that one has seen, and forward again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries import description
from archive_app.domain.entries import Entry
from archive_app.ui.actions import Actions
from archive_app.ui.main_window import MainWindow
from archive_app.ui.trail import MOST, Trail, trail

Settle = Callable[[], None]
See = Callable[[str], None]


@pytest.fixture
def walk(works: Entry, add: Callable[..., Entry]) -> list[str]:
    return [works.id, *(add("drawing", works.id, title=f"图{n}").id for n in range(3))]


@pytest.fixture
def see(window: MainWindow, settle: Settle) -> See:
    trail(window)

    def see(entry: str) -> None:
        window.open_entry(entry)
        settle()

    return see


def test_one_goes_back_and_forward(
    walk: list[str], see: See, window: MainWindow, settle: Settle
) -> None:
    for entry in walk[:3]:
        see(entry)
    shown = []
    for step in (-1, -1, 1, 1):
        trail(window).go(step)
        settle()
        shown.append(window.entry.entry_id)
    assert shown == [walk[1], walk[0], walk[1], walk[2]]
    assert not trail(window).can_go(1)
    trail(window).go(1)
    assert window.entry.entry_id == walk[2]


def test_what_is_opened_from_the_middle_begins_a_new_end(
    walk: list[str], see: See, window: MainWindow, settle: Settle
) -> None:
    for entry in walk[:3]:
        see(entry)
    trail(window).go(-2)
    settle()
    see(walk[3])
    assert not trail(window).can_go(1)
    trail(window).go(-1)
    settle()
    assert window.entry.entry_id == walk[0]


def test_an_entry_that_is_shown_again_is_no_step(
    walk: list[str], see: See, window: MainWindow, settle: Settle
) -> None:
    see(walk[0])
    description.describe(window.desk.archive, walk[0], {"name": "重钢"})
    settle()
    see(walk[0])
    assert not trail(window).can_go(-1)


def test_where_an_entry_is_gone_one_goes_on_beyond_it(
    walk: list[str], see: See, window: MainWindow, settle: Settle
) -> None:
    for entry in (walk[0], walk[3], walk[1]):
        see(entry)
    undo(window.desk.archive)
    settle()
    trail(window).go(-1)
    settle()
    assert window.entry.entry_id == ""
    trail(window).go(-1)
    settle()
    assert window.entry.entry_id == walk[0]


def test_only_the_last_are_remembered(see: See, walk: list[str], window: MainWindow) -> None:
    kept = trail(window)
    for number in range(MOST + 50):
        kept._note(f"{number}")
    assert kept.can_go(1 - MOST)
    assert not kept.can_go(-MOST)


def test_the_buttons_at_the_side_of_the_mouse_go_back_and_forward(
    walk: list[str], see: See, window: MainWindow, settle: Settle
) -> None:
    for entry in walk[:2]:
        see(entry)
    over_a_row = window.finding.table.viewport().mapTo(window, QPoint(100, 120))
    for button, entry in (("BackButton", walk[0]), ("ForwardButton", walk[1])):
        pressed = Qt.MouseButton[button]
        QTest.mouseClick(window.windowHandle(), pressed, Qt.KeyboardModifier.NoModifier, over_a_row)
        settle()
        assert window.entry.entry_id == entry


def test_the_commands_wait_until_there_is_a_way(
    walk: list[str], window: MainWindow, settle: Settle
) -> None:
    actions = Actions(window)
    back, forward = actions.actions["back"], actions.actions["forward"]
    for entry in walk[:2]:
        assert not back.isEnabled()
        window.open_entry(entry)
        settle()
    assert back.isEnabled()
    back.trigger()
    settle()
    assert window.entry.entry_id == walk[0]
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_a_window_has_one_trail(window: MainWindow) -> None:
    assert trail(window) is trail(window)
    assert window.findChildren(Trail) == [trail(window)]
