"""Who is working is said once, by name and role."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.who import WhoSheet
from archive_app.ui.words import Words


def test_a_person_says_their_name_and_role(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = WhoSheet(parent, Words("zh"), "xyz", "")
    sheet.name.setText(" 李总工 ")
    sheet.role.setText("审核")
    with qtbot.waitSignal(sheet.told) as told:
        sheet.button.click()
    assert told.args == ["李总工", "审核"]


def test_nobody_without_a_name_signs(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = WhoSheet(parent, Words("zh"), "xyz", "")
    sheet.name.setText("  ")
    assert not sheet.button.isEnabled()
