"""Widgets flow as words in a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from archive_app.ui.widgets.flow import Flow


@pytest.fixture
def flow(qtbot: QtBot) -> Iterator[Flow]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = Flow(gap=10)
    owner.setLayout(made)
    for _ in range(6):
        box = QLabel()
        box.setFixedSize(100, 20)
        made.addWidget(box)
    owner.resize(340, 200)
    owner.show()
    yield made
    owner.close()


def test_a_line_takes_what_fits_and_the_rest_goes_below(flow: Flow) -> None:
    places = [(flow.itemAt(n).geometry().x(), flow.itemAt(n).geometry().y()) for n in range(6)]
    assert places == [(0, 0), (110, 0), (220, 0), (0, 30), (110, 30), (220, 30)]


def test_a_narrow_flow_is_high(flow: Flow) -> None:
    assert flow.heightForWidth(340) == 50
    assert flow.heightForWidth(120) == 170


def test_what_is_hidden_takes_no_room(flow: Flow) -> None:
    for place in (0, 1, 2):
        flow.itemAt(place).widget().hide()
    assert flow.heightForWidth(340) == 20
    assert flow.itemAt(3).geometry().x() == 0


def test_the_lines_of_some_widgets_are_counted(flow: Flow) -> None:
    some = [QPushButton("高炉") for _ in range(4)]
    wide = some[0].sizeHint().width()
    assert flow.lines_of(some, 4 * wide + 30) == 1
    assert flow.lines_of(some, 2 * wide + 10) == 2
    assert flow.lines_of([], 340) == 0


def test_an_emptied_flow_shows_nothing(flow: Flow) -> None:
    flow.empty()
    assert flow.count() == 0
    assert flow.heightForWidth(340) == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


def test_what_is_lower_stands_in_the_middle_of_its_line(flow: Flow) -> None:
    flow.itemAt(1).widget().setFixedSize(100, 40)
    flow.setGeometry(QRect(0, 0, 340, 200))
    assert [flow.itemAt(n).geometry().y() for n in (0, 1, 3)] == [10, 0, 50]
