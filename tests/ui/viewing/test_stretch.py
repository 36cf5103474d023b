from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.segments import Segment
from archive_app.domain.entries import Passage
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.stretch import StretchForm

TALK = Segment("one", "entry", Passage("那年", start=1.0), "童年", keywords=("平炉", "转炉"))


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> StretchForm:
    """The form of a stretch."""
    made = StretchForm(desk)
    qtbot.addWidget(made)
    made.show_segment(TALK)
    return made


def test_only_what_was_typed_is_told(form: StretchForm, qtbot: QtBot) -> None:
    assert form.lines["keywords"].text() == "平炉；转炉"
    form.lines["keywords"].clear()
    QTest.keyClicks(form.lines["keywords"], "A; B,; ")
    with qtbot.waitSignal(form.told) as told:
        form.save()
    assert told.args == [TALK, {"keywords": ["A", "B,"]}]
    with qtbot.assertNotEmitted(form.told):
        form.save()


def test_a_title_is_never_lost_and_typing_stays(form: StretchForm, qtbot: QtBot) -> None:
    form.lines["title"].clear()
    QTest.keyClicks(form.lines["title"], " ")
    with qtbot.assertNotEmitted(form.told):
        form.save()
    form.show_segment(TALK)
    assert form.lines["title"].text() == " "


def test_a_doubt_is_a_press(form: StretchForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.told) as told:
        form.unclear.click()
    assert told.args == [TALK, {"unclear": True}]
    form.take_focus()


def test_a_line_of_a_transcript_needs_no_title_to_be_described(
    form: StretchForm, qtbot: QtBot
) -> None:
    line = Segment("", "entry", Passage("学徒", start=1.0))
    form.show_segment(line)
    QTest.keyClicks(form.lines["speaker"], "Wang")
    with qtbot.waitSignal(form.told) as told:
        form.save()
    assert told.args == [line, {"speaker": "Wang"}]


def test_nothing_is_described_where_it_may_not_be(form: StretchForm, qtbot: QtBot) -> None:
    form.show_segment(TALK, writable=False)
    assert form.isHidden()
    form.show_segment(None)
    with qtbot.assertNotEmitted(form.told):
        form.unclear.click()
