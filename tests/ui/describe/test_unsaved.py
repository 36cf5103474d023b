"""Drafts of rows are offered one after the other, each until it is answered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from archive_app.ui.describe.reading import Draft
from archive_app.ui.describe.unsaved import Unsaved
from archive_app.ui.words import Words

FIRST = Draft("a", "大门", {"title": "西大门"}, {"title": "西大门"}, "2026-11-22T08:00:00+00:00")
SECOND = Draft("row/survey_point/x", "", {"title": "码头"}, {}, "2026-11-22T07:00:00+00:00")


@pytest.fixture
def unsaved(qtbot: QtBot) -> Unsaved:
    made = Unsaved(Words("zh"))
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_where_there_is_none(unsaved: Unsaved) -> None:
    unsaved.show_drafts([])
    assert unsaved.isHidden()


def test_the_next_is_offered_once_one_is_answered(unsaved: Unsaved, qtbot: QtBot) -> None:
    unsaved.show_drafts([FIRST, SECOND])
    assert "“大门”" in unsaved.text.text()
    with qtbot.waitSignal(unsaved.dropped) as dropped:
        _press(unsaved, "放弃")
    assert dropped.args == [FIRST]
    assert "新的一行" in unsaved.text.text()
    with qtbot.waitSignal(unsaved.taken) as taken:
        _press(unsaved, "接着填写")
    assert taken.args == [SECOND]
    assert unsaved.isHidden()


def test_an_answered_draft_is_not_offered_again(unsaved: Unsaved) -> None:
    unsaved.show_drafts([FIRST])
    _press(unsaved, "接着填写")
    unsaved.show_drafts([FIRST])
    assert unsaved.isHidden()


def _press(unsaved: Unsaved, text: str) -> None:
    buttons = unsaved.findChildren(QPushButton)
    next(button for button in reversed(buttons) if button.text() == text).click()
