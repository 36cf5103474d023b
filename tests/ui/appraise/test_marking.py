"""One score is written by keyboard: a number, not applicable, or nothing, with its evidence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.archive.archive import Archive
from archive_app.archive.programme.appraisal import Marking, sets
from archive_app.ui.appraise.marking import MarkingStrip
from archive_app.ui.appraise.sheet import Said
from archive_app.ui.desk import Desk


@pytest.fixture
def strip(desk: Desk, archive: Archive, qtbot: QtBot) -> MarkingStrip:
    made = MarkingStrip(desk)
    qtbot.addWidget(made)
    made.show()
    (chongqing,) = (one for one in sets(archive) if one.id == "chongqing")
    made.show_score(chongqing.criterion("surroundings"), Said("6", (), "坡地"), {})
    return made


def test_it_says_what_is_scored_and_how(strip: MarkingStrip) -> None:
    assert strip.heading.text() == "环境改造的难度（0—10 分）"
    assert strip.guide.text() == "难度越大，得分越低"
    assert (strip.number.text(), strip.reason.text()) == ("6", "坡地")
    assert strip.how.current() == "number"


def test_what_is_typed_stays_when_the_same_score_comes_again(
    strip: MarkingStrip, archive: Archive
) -> None:
    (chongqing,) = (one for one in sets(archive) if one.id == "chongqing")
    strip.number.setText("9")
    strip.show_score(chongqing.criterion("surroundings"), Said("6", (), "坡地"), {})
    assert strip.number.text() == "9"
    strip.show_score(chongqing.criterion("surroundings"), Said("7", (), "坡地"), {})
    assert strip.number.text() == "7"


def test_enter_gives_the_number(strip: MarkingStrip, qtbot: QtBot) -> None:
    strip.number.setText("8.5")
    with qtbot.waitSignal(strip.given) as given:
        qtbot.keyClick(strip.number, Qt.Key.Key_Return)
    assert given.args == [Marking("surroundings", "8.5", (), "坡地")]


@pytest.mark.parametrize(("button", "text"), [("na", "na"), ("none", "")])
def test_not_applicable_and_not_scored_are_given_at_once(
    strip: MarkingStrip, qtbot: QtBot, button: str, text: str
) -> None:
    with qtbot.waitSignal(strip.given) as given:
        strip.how.buttons[button].click()
    assert given.args[0].text == text


def test_evidence_that_is_not_known_is_said_and_nothing_given(
    strip: MarkingStrip, desk: Desk, qtbot: QtBot
) -> None:
    (line,) = strip.evidence.inputs()
    line.setText("没有这份材料")
    with qtbot.assertNotEmitted(strip.given), qtbot.waitSignal(desk.notice) as notice:
        strip.keep.click()
    assert notice.args[1] == "bad"


def test_where_nothing_is_scored_nothing_can_be_written(strip: MarkingStrip) -> None:
    strip.show_score(None, Said(), {})
    assert not strip.isEnabled()
