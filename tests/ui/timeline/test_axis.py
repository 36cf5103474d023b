"""Years are chosen by pressing a bar, drawing over several, a band's label, or with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from archive_app.ui.desk import Desk
from archive_app.ui.timeline.axis import FOOT, HEIGHT, MARGIN, YearAxis, span

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def axis(desk: Desk, qtbot: QtBot) -> YearAxis:
    made = YearAxis(desk)
    qtbot.addWidget(made)
    made.resize(700, HEIGHT)
    made.show_years({1938: 1, 1957: 14, 1958: 3}, {1940})
    made.show()
    return made


def at(axis: YearAxis, year: int, y: int = HEIGHT - FOOT - 4) -> QPoint:
    now = axis.scale
    return QPointF(MARGIN + now.x(year) + now.step / 2, y).toPoint()


def test_a_pressed_bar_chooses_its_year_and_a_second_press_all(
    axis: YearAxis, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(axis.chose) as told:
        qtbot.mouseClick(axis, LEFT, pos=at(axis, 1957))
    assert told.args == [range(1957, 1958)]
    qtbot.mouseClick(axis, LEFT, pos=at(axis, 1957))
    assert axis.chosen is None


def test_drawing_over_the_years_chooses_them(axis: YearAxis, qtbot: QtBot) -> None:
    qtbot.mousePress(axis, LEFT, pos=at(axis, 1958))
    for year in (1950, 1940):
        place = QPointF(at(axis, year))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, place, place, LEFT, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(axis, moved)
    qtbot.mouseRelease(axis, LEFT, pos=at(axis, 1940))
    assert axis.chosen == range(1940, 1959)


def test_the_label_of_a_band_chooses_its_years(axis: YearAxis, qtbot: QtBot) -> None:
    qtbot.mouseClick(axis, LEFT, pos=at(axis, 1951, HEIGHT - 4))
    assert axis.chosen == range(1950, 1960)
    qtbot.mouseClick(axis, LEFT, pos=at(axis, 1951, HEIGHT - 4))
    assert axis.chosen is None


def test_the_keys_go_from_bar_to_bar_and_take_more_of_them(axis: YearAxis, qtbot: QtBot) -> None:
    qtbot.keyClick(axis, Qt.Key.Key_Right)
    assert axis.chosen == range(1938, 1939)
    qtbot.keyClick(axis, Qt.Key.Key_Right)
    assert axis.chosen == range(1957, 1958)
    qtbot.keyClick(axis, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert axis.chosen == range(1957, 1959)
    qtbot.keyClick(axis, Qt.Key.Key_Right)
    assert axis.chosen == range(1957, 1959)  # there is nothing beyond
    qtbot.keyClick(axis, Qt.Key.Key_Left)
    assert axis.chosen == range(1938, 1939)
    qtbot.keyClick(axis, Qt.Key.Key_Escape)
    assert axis.chosen is None
    qtbot.keyClick(axis, Qt.Key.Key_Left)
    assert axis.chosen == range(1958, 1959)


def test_what_is_not_chosen_steps_back(axis: YearAxis) -> None:
    bar = at(axis, 1957)
    look = axis._desk.look
    assert axis.grab().toImage().pixelColor(bar) == QColor(look.accent)
    axis.choose(range(1938, 1939))
    assert axis.grab().toImage().pixelColor(bar) == QColor(look.line)
    axis.show_years({}, ())
    assert axis.grab().toImage().pixelColor(bar) == QColor(look.panel)


def test_a_bar_says_how_many_it_holds(axis: YearAxis) -> None:
    place = at(axis, 1957)
    event = QHelpEvent(QEvent.Type.ToolTip, place, axis.mapToGlobal(place))
    QApplication.sendEvent(axis, event)
    assert QToolTip.text() == "1957年：14 条"
    QToolTip.hideText()


def test_years_are_written_as_people_write_them() -> None:
    assert (span(range(1957, 1958)), span(range(1950, 1960))) == ("1957", "1950—1959")
