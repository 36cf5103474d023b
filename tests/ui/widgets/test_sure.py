"""What cannot be done twice is done by a second press, and forgotten by going elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.sure import SureButton


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[SureButton]:
    whole = QWidget()  # lives as long as its button is asked about
    column = QVBoxLayout(whole)
    made, other = SureButton("定稿", "再按一次就定稿"), QLineEdit()
    column.addWidget(made)
    column.addWidget(other)
    qtbot.addWidget(whole)
    whole.show()
    made.setFocus()
    yield made
    whole.close()


def test_one_press_asks_and_does_nothing(button: SureButton, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(button.confirmed):
        button.click()
    assert button.text() == "再按一次就定稿"


def test_the_second_press_does_it(button: SureButton, qtbot: QtBot) -> None:
    button.click()
    with qtbot.waitSignal(button.confirmed):
        button.click()
    assert button.text() == "定稿"


def test_leaving_forgets_the_first_press(button: SureButton, qtbot: QtBot) -> None:
    button.click()
    button.clearFocus()
    assert button.text() == "定稿"
    with qtbot.assertNotEmitted(button.confirmed):
        button.click()
