from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from archive_app.archive.catalogue.regions import Region
from archive_app.ui.desk import Desk
from archive_app.ui.viewing.notes import NoteLine

PLATE = Region("plate", "铭牌", "上面是德文", (0.25, 0.25, 0.25, 0.25), 0, "")


@pytest.fixture
def line(desk: Desk, qtbot: QtBot) -> NoteLine:
    """The line of a place."""
    made = NoteLine(desk)
    qtbot.addWidget(made)
    made.show_region(PLATE)
    return made


def test_what_is_typed_is_told_once(line: NoteLine, qtbot: QtBot) -> None:
    line.title.clear()
    QTest.keyClicks(line.title, "DEMAG 1913")
    with qtbot.waitSignal(line.told) as told:
        line.save()
    assert told.args == ["plate", "DEMAG 1913", "上面是德文"]
    with qtbot.assertNotEmitted(line.told):
        line.save()


def test_a_place_is_never_left_without_a_name(line: NoteLine, qtbot: QtBot) -> None:
    line.title.clear()
    QTest.keyClicks(line.title, " ")
    with qtbot.assertNotEmitted(line.told):
        line.save()


def test_what_is_being_typed_stays_when_the_place_was_moved(line: NoteLine) -> None:
    QTest.keyClicks(line.note, " 1913")
    line.show_region(replace(PLATE, box=(0.0, 0.0, 1.0, 1.0)))
    assert line.note.text() == " 1913上面是德文"
    line.show_region(replace(PLATE, id="other", note="x"))
    assert line.note.text() == "x"


def test_without_a_place_there_is_no_line(line: NoteLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.unwanted) as gone:
        line.remove_button.click()
    assert gone.args == ["plate"]
    line.show_region(None)
    assert line.isHidden()
    line.remove_button.click()
