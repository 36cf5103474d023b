"""A pane shows its home, or the page of a task until it is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from archive_app.domain.changes import Changes
from archive_app.ui.desk import Desk
from archive_app.ui.pages import Pages, Task


class Counting(Task):
    """A task that counts what it hears."""

    heard = 0

    @override
    def hear(self, changes: Changes) -> None:
        self.heard += 1


class CountingMore(Counting):
    """A task that is the same and more."""


class Typing(Task):
    """A task in which much is typed."""

    holds_typing = True


@pytest.fixture
def home() -> QLabel:
    return QLabel("列表")


@pytest.fixture
def pages(desk: Desk, home: QLabel, qtbot: QtBot) -> Pages:
    made = Pages(desk, home)
    qtbot.addWidget(made)
    return made


def test_a_pane_begins_at_home(pages: Pages, home: QLabel) -> None:
    assert pages.currentWidget() is home
    assert pages.page(Counting) is None


def test_a_page_is_made_once_when_it_is_wanted(pages: Pages) -> None:
    new: list[Counting] = []
    first = pages.go(Counting, new.append)
    assert pages.currentWidget() is first
    assert pages.go(Counting, new.append) is first
    assert new == [first]
    assert pages.page(Counting) is first


def test_escape_leaves_a_page_unless_typing_would_be_lost(
    pages: Pages, home: QLabel, qtbot: QtBot
) -> None:
    qtbot.keyClick(pages.go(Counting), Qt.Key.Key_Escape)
    assert pages.currentWidget() is home
    typing = pages.go(Typing)
    qtbot.keyClick(typing, Qt.Key.Key_Escape)
    assert pages.currentWidget() is typing


def test_the_page_of_a_task_that_does_more_is_not_taken_for_it(pages: Pages) -> None:
    more = pages.go(CountingMore)
    assert pages.go(Counting) is not more
    assert pages.go(CountingMore) is more


def test_a_task_that_is_left_gives_the_pane_back(pages: Pages, home: QLabel) -> None:
    pages.go(Counting).left.emit()
    assert pages.currentWidget() is home


def test_what_a_task_opens_and_what_was_changed_go_through_the_pane(
    pages: Pages, qtbot: QtBot
) -> None:
    task = pages.go(Counting)
    with qtbot.waitSignal(pages.opened) as opened:
        task.opened.emit("an entry")
    assert opened.args == ["an entry"]
    pages.hear(Changes(seq=1, step=None))
    assert task.heard == 1
