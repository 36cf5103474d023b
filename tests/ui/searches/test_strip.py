"""The strip asks for a name, and nothing is done without one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.searches.strip import NameStrip


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> NameStrip:
    made = NameStrip(desk.say)
    qtbot.addWidget(made)
    return made


def test_enter_takes_the_name_that_was_proposed(strip: NameStrip, qtbot: QtBot) -> None:
    named: list[str] = []
    strip.ask("检索式名称", "高炉", named.append)
    assert strip.isVisible()
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    assert named == ["高炉"]
    assert strip.isHidden()


def test_escape_goes_away_without_a_name(strip: NameStrip, qtbot: QtBot) -> None:
    named: list[str] = []
    strip.ask("检索式名称", "高炉", named.append)
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert named == []


def test_nothing_is_done_without_a_name(strip: NameStrip, qtbot: QtBot) -> None:
    named: list[str] = []
    strip.ask("检索式名称", " ", named.append)
    assert not strip.take.isEnabled()
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    assert named == []
    strip.name.setText(" 差的 ")
    strip.take.click()
    assert named == ["差的"]
