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
    assert told.args == ["one", {"keywords": ["A", "B,"]}]
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
    assert told.args == ["one", {"unclear": True}]
    form.take_focus()


def test_what_only_the_transcript_has_is_not_described(form: StretchForm, qtbot: QtBot) -> None:
    form.show_segment(Segment("", "entry", Passage("", start=1.0)))
    assert form.isHidden()
    form.show_segment(TALK, writable=False)
    assert form.isHidden()
    form.show_segment(None)
    with qtbot.assertNotEmitted(form.told):
        form.unclear.click()
