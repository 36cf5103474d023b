"""The same list as pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from archive_app.archive.intake import intake
from archive_app.domain.entries import Entry
from archive_app.domain.hits import Question
from archive_app.domain.progress import Quiet
from archive_app.ui.desk import Desk
from archive_app.ui.find.grid import Grid
from archive_app.ui.find.selection import selected_rows
from archive_app.ui.find.shelf import CELL
from archive_app.ui.find.thumbnails import Thumbnails
from archive_app.ui.find.view import FindView

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
Settle = Callable[[], None]


class Watch(QObject):
    """Notes how many pictures wide each painting was."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = list[int]()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(event.rect().width() // CELL.width())
        return False


@pytest.fixture
def view(
    desk: Desk,
    works: Entry,
    add: Callable[..., Entry],
    photo: Callable[[str], Path],
    thumbnails: Thumbnails,
    settle: Settle,
    qtbot: QtBot,
) -> FindView:
    """A works, one photograph and thirty buildings of it, as pictures."""
    intake.take_in(desk.archive, Quiet(), site=works.id, paths=[photo("高炉.png")])
    for number in range(30):
        add("building", works.id, title=f"厂房{number}")
    made = FindView(desk, thumbnails)
    qtbot.addWidget(made)
    made.resize(3 * CELL.width() + 40, 520)
    made.show()
    made.stand(Question(site=works.id), "重庆钢铁厂旧址")
    settle()
    made.show_mode("grid")
    made.activateWindow()
    made.grid.setFocus()
    settle()
    return made


@pytest.fixture
def grid(view: FindView) -> Grid:
    """The pictures, three in a line."""
    assert view.grid.shelf.columns == 3
    view.grid.setCurrentIndex(view.model.index(0, 0))
    return view.grid


def test_pictures_are_shown_and_enter_edits_the_one_that_one_stands_on(
    view: FindView, settle: Settle, qtbot: QtBot
) -> None:
    view.grab()
    settle()
    shown = view.grid.grab().toImage()
    colours = {shown.pixelColor(x, y).rgb() for x in range(200, 380) for y in range(10, 140)}
    assert len(colours) > 20  # the drawn picture is a gradient
    view.grid.setCurrentIndex(view.model.index(1, 0))
    with qtbot.waitSignal(view.entered) as entered:
        qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert entered.args == view.model.ids([range(1, 2)])


def test_keys_move_by_a_picture_a_line_a_page_and_to_the_ends(grid: Grid) -> None:
    keys = Qt.Key
    page = 3 * (grid.viewport().height() // CELL.height())
    for key, row in (
        (keys.Key_Right, 1),
        (keys.Key_Down, 4),
        (keys.Key_Left, 3),
        (keys.Key_Up, 0),
        (keys.Key_Up, 0),
        (keys.Key_PageDown, page),
        (keys.Key_PageUp, 0),
        (keys.Key_End, 31),
        (keys.Key_Down, 31),
        (keys.Key_Home, 0),
    ):
        QTest.keyClick(grid, key)
        assert grid.currentIndex().row() == row
        assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_an_empty_list_has_nowhere_to_go(desk: Desk, qtbot: QtBot) -> None:
    grid = Grid()
    qtbot.addWidget(grid)
    assert grid.shelf.count == 0
    assert not grid.indexAt(QPoint(5, 5)).isValid()


def test_shift_selects_all_up_to_a_picture(grid: Grid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert selected_rows(grid.selectionModel()) == [range(4)]
    QTest.mouseClick(grid.viewport(), LEFT, SHIFT, grid.shelf.place(2).center())
    assert selected_rows(grid.selectionModel()) == [range(3)]


def test_a_frame_that_is_drawn_selects_what_it_touches(grid: Grid) -> None:
    grid.setState(QAbstractItemView.State.DragSelectingState)
    frame = grid.shelf.place(0).united(grid.shelf.place(4)).adjusted(9, 9, -9, -9)
    grid.setSelection(frame, grid.selectionCommand(grid.currentIndex()))
    assert selected_rows(grid.selectionModel()) == [range(2), range(3, 5)]


def test_made_narrower_it_stays_at_the_same_pictures(
    view: FindView, grid: Grid, settle: Settle
) -> None:
    grid.verticalScrollBar().setValue(4 * CELL.height())
    first = grid.indexAt(QPoint(5, 5)).row()
    view.resize(2 * CELL.width() + 40, 520)
    settle()
    assert grid.shelf.columns == 2
    assert grid.indexAt(QPoint(5, 5)).row() == first


def test_it_scrolls_to_the_middle_the_top_and_the_bottom(grid: Grid) -> None:
    hints, index = QAbstractItemView.ScrollHint, grid.model().index(15, 0)
    height = grid.viewport().height()
    for hint, seen in (
        (hints.PositionAtTop, lambda: grid.visualRect(index).top() == 0),
        (hints.PositionAtBottom, lambda: grid.visualRect(index).bottom() == height - 1),
        (hints.PositionAtCenter, lambda: abs(grid.visualRect(index).center().y() - height / 2) < 2),
    ):
        grid.scrollTo(index, hint)
        assert seen()


def test_only_the_picture_that_came_is_painted(view: FindView, grid: Grid, settle: Settle) -> None:
    shown = next(row for n in range(32) if (row := view.model.row_at(n)) and row.preview)
    place = view.model.position(shown.id)
    assert place is not None
    grid.scrollTo(view.model.index(place, 0))
    grid.repaint()
    settle()
    watch = Watch()
    grid.viewport().installEventFilter(watch)
    grid.show_picture(shown.preview)
    settle()
    grid.show_picture("0" * 64)
    settle()
    assert watch.painted == [1]


def test_what_a_held_key_goes_past_is_not_opened(
    view: FindView, grid: Grid, settle: Settle, qtbot: QtBot
) -> None:
    opened = list[str]()
    view.opened.connect(opened.append)
    for key in (QTest.keyPress, QTest.keyRelease):
        key(grid, Qt.Key.Key_Right)
    assert opened == view.model.ids([range(1, 2)])
    for number in range(4):
        _press_again(grid, Qt.Key.Key_Right)
        assert grid.currentIndex().row() == 2 + number
    assert len(opened) == 1
    QTest.keyRelease(grid, Qt.Key.Key_Right)
    settle()
    assert opened == view.model.ids([range(1, 2), range(5, 6)])


def _press_again(grid: Grid, key: Qt.Key) -> None:
    """Press as a key does that is held down."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(grid, event)
